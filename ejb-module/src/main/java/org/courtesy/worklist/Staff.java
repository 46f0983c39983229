package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtesy.customer.Area;

/** Teams, absences and saved views, as they are stored. */
@ApplicationScoped
public class Staff {

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected Staff() {
        this(null);
    }

    @Inject
    Staff(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Founds a team, unless there is one of that name; in the caller's transaction. */
    public void found(Team team) {
        if (team(team.name()).isEmpty()) {
            TeamEntity row = new TeamEntity(team.name());
            row.callsPerDay = team.callsPerDay();
            add(row);
            team.members().stream()
                    .filter(user -> member(user).isEmpty())
                    .forEach(user -> add(new TeamMemberEntity(user, team.name())));
        }
    }

    List<Team> teams() {
        Map<String, List<String>> members = entityManager
                .createQuery("select m from TeamMemberEntity m order by m.userName", TeamMemberEntity.class)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        member -> member.team, Collectors.mapping(member -> member.userName, Collectors.toList())));
        Map<String, List<Area>> areas = entityManager
                .createQuery("select a from TeamAreaEntity a order by a.country, a.postalPrefix", TeamAreaEntity.class)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        area -> area.team, Collectors.mapping(TeamAreaEntity::toArea, Collectors.toList())));
        return entityManager
                .createQuery("select t from TeamEntity t order by t.name", TeamEntity.class)
                .getResultList()
                .stream()
                .map(team -> new Team(team.name, team.callsPerDay, members.get(team.name), areas.get(team.name)))
                .toList();
    }

    /** The areas of the team that a user is in; empty without a team, or when it serves everybody. */
    List<Area> areasOf(String user) {
        return entityManager
                .createQuery(
                        "select a from TeamAreaEntity a join TeamMemberEntity m on m.team = a.team"
                                + " where m.userName = :user",
                        TeamAreaEntity.class)
                .setParameter("user", user)
                .getResultStream()
                .map(TeamAreaEntity::toArea)
                .toList();
    }

    List<TeamAreaEntity> areas(String team) {
        return entityManager
                .createQuery("select a from TeamAreaEntity a where a.team = :team", TeamAreaEntity.class)
                .setParameter("team", team)
                .getResultList();
    }

    Optional<TeamEntity> team(String name) {
        return Optional.ofNullable(entityManager.find(TeamEntity.class, name));
    }

    Optional<Team> teamOf(String user) {
        return Optional.ofNullable(entityManager.find(TeamMemberEntity.class, user))
                .flatMap(member -> teams().stream()
                        .filter(team -> team.name().equals(member.team))
                        .findFirst());
    }

    Optional<TeamMemberEntity> member(String user) {
        return Optional.ofNullable(entityManager.find(TeamMemberEntity.class, user));
    }

    List<TeamMemberEntity> members(String team) {
        return entityManager
                .createQuery("select m from TeamMemberEntity m where m.team = :team", TeamMemberEntity.class)
                .setParameter("team", team)
                .getResultList();
    }

    /** The user, and those who are away on a day and for whom the user stands in. */
    List<String> standingInFor(String user, LocalDate day) {
        List<String> users = new ArrayList<>(List.of(user));
        users.addAll(entityManager
                .createQuery(
                        "select distinct a.userName from AbsenceEntity a where a.deputy = :user"
                                + " and a.fromDay <= :day and a.toDay >= :day",
                        String.class)
                .setParameter("user", user)
                .setParameter("day", day)
                .getResultList());
        return users;
    }

    /** Absences that are not over, of everybody. */
    List<AbsenceEntity> absences(LocalDate day) {
        return entityManager
                .createQuery(
                        "select a from AbsenceEntity a where a.toDay >= :day order by a.fromDay, a.userName",
                        AbsenceEntity.class)
                .setParameter("day", day)
                .getResultList();
    }

    Optional<AbsenceEntity> absence(UUID id) {
        return Optional.ofNullable(entityManager.find(AbsenceEntity.class, id));
    }

    /** Names of users who work with customers and may sign in. */
    List<String> people() {
        return entityManager
                .createQuery(
                        "select distinct u.name from UserEntity u join u.roles r where u.enabled = true"
                                + " and r in ('AGENT', 'ADMIN') order by u.name",
                        String.class)
                .getResultList();
    }

    List<SavedViewEntity> views(String user) {
        return entityManager
                .createQuery(
                        "select v from SavedViewEntity v where v.userName = :user order by v.name",
                        SavedViewEntity.class)
                .setParameter("user", user)
                .getResultList();
    }

    /** Makes the work of a team everybody's. */
    void free(String team) {
        entityManager
                .createQuery("update WorkItemEntity i set i.team = null where i.team = :team")
                .setParameter("team", team)
                .executeUpdate();
    }

    void add(Object row) {
        entityManager.persist(row);
    }

    void remove(Object row) {
        entityManager.remove(row);
    }

    void flush() {
        entityManager.flush();
    }
}
