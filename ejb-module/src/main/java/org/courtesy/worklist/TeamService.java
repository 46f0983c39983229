package org.courtesy.worklist;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.courtesy.json.InputProblem;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Constraints;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Who works together, how much they can do, and who is away. Team leads set teams; everybody says when they are away. */
@Stateless
@RolesAllowed({AGENT, APPROVER, ADMIN})
public class TeamService {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_CALLS = 100_000;

    /** Each is a condition of every query on customers. */
    private static final int MOST_AREAS = 100;

    private final Staff staff;
    private final Event<TeamsChanged> changed;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected TeamService() {
        this(null, null, null, null, null);
    }

    @Inject
    TeamService(Staff staff, Event<TeamsChanged> changed, CurrentCaller caller, Ids ids, Clock clock) {
        this.staff = staff;
        this.changed = changed;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** All teams by name. */
    @NotAudited("who works with whom, which everybody there sees")
    public List<Team> teams() {
        return staff.teams();
    }

    /** Names of everybody who can be given work. */
    @NotAudited("names of users, from whom somebody chooses")
    public List<String> people() {
        return staff.people();
    }

    /**
     * Creates a team; who joins leaves the team they were in.
     *
     * @throws org.courtesy.json.InvalidInputException on a name or capacity that is none, or members there are not
     * @throws ConflictException {@code TEAM_NAME_TAKEN} if there is a team of that name
     */
    @RolesAllowed({APPROVER, ADMIN})
    @Audited(AuditAction.TEAM_CHANGED)
    public Team create(Team team) {
        check(team);
        if (staff.team(team.name()).isPresent()) {
            throw taken(team.name());
        }
        try {
            staff.add(new TeamEntity(team.name()));
            staff.flush();
        } catch (PersistenceException e) {
            // Somebody else was quicker; nothing but the name can be wrong with the row.
            throw Constraints.violated(e) ? taken(team.name()) : e;
        }
        return store(team);
    }

    private static ConflictException taken(String name) {
        return new ConflictException("TEAM_NAME_TAKEN", "There is a team named " + name + " already", name);
    }

    /**
     * Changes a team, or creates it; who joins leaves the team they were in.
     *
     * @throws org.courtesy.json.InvalidInputException on a name or capacity that is none, or members there are not
     */
    @RolesAllowed({APPROVER, ADMIN})
    @Audited(AuditAction.TEAM_CHANGED)
    public Team put(Team team) {
        check(team);
        if (staff.team(team.name()).isEmpty()) {
            staff.add(new TeamEntity(team.name()));
            staff.flush();
        }
        return store(team);
    }

    private void check(Team team) {
        List<String> people = staff.people();
        new Checks()
                .required("name", team.name())
                .longest("name", team.name(), LONGEST_NAME)
                .ensure(
                        team.callsPerDay() >= 0 && team.callsPerDay() <= MOST_CALLS,
                        "callsPerDay",
                        InputProblem.NOT_BETWEEN,
                        0,
                        MOST_CALLS)
                .ensure(
                        people.containsAll(team.members()),
                        "members",
                        InputProblem.UNKNOWN_VALUE,
                        team.members(),
                        people)
                .ensure(team.areas().size() <= MOST_AREAS, "areas", InputProblem.TOO_MANY, MOST_AREAS)
                .done();
    }

    private Team store(Team team) {
        staff.team(team.name()).orElseThrow().callsPerDay = team.callsPerDay();
        staff.members(team.name()).stream()
                .filter(member -> !team.members().contains(member.userName))
                .forEach(staff::remove);
        for (String user : team.members()) {
            TeamMemberEntity member = staff.member(user).orElseGet(() -> new TeamMemberEntity(user, team.name()));
            member.team = team.name();
            staff.add(member);
        }
        staff.areas(team.name()).forEach(staff::remove);
        team.areas().stream().distinct().forEach(area -> staff.add(new TeamAreaEntity(ids.next(), team.name(), area)));
        changed.fire(new TeamsChanged());
        return team;
    }

    /**
     * Dissolves a team; its work becomes everybody's.
     *
     * @throws NotFoundException if there is none
     */
    @RolesAllowed({APPROVER, ADMIN})
    @Audited(AuditAction.TEAM_CHANGED)
    public void remove(@About(SubjectKind.TEAM) String team) {
        TeamEntity row = staff.team(team).orElseThrow(() -> new NotFoundException("TEAM", team));
        staff.members(team).forEach(staff::remove);
        staff.areas(team).forEach(staff::remove);
        staff.flush();
        staff.free(team);
        staff.remove(row);
        changed.fire(new TeamsChanged());
    }

    /** Absences that are not over; agents see their own and those in which they stand in. */
    @NotAudited("who is away, which everybody there sees")
    public List<Absence> absences() {
        boolean lead = caller.is(APPROVER) || caller.is(ADMIN);
        String me = caller.name();
        return staff.absences(LocalDate.now(clock)).stream()
                .map(AbsenceEntity::toAbsence)
                .filter(absence -> lead || me.equals(absence.user()) || me.equals(absence.deputy()))
                .toList();
    }

    /**
     * Notes an absence of the caller; team leads may note one of anybody.
     *
     * @param absence {@code user} null: the caller
     * @throws org.courtesy.json.InvalidInputException on days the wrong way round, people there are not, or somebody who
     *     stands in for themselves
     */
    @Audited(AuditAction.ABSENCE_CHANGED)
    public Absence away(Absence absence) {
        boolean lead = caller.is(APPROVER) || caller.is(ADMIN);
        String user = lead && absence.user() != null ? absence.user() : caller.name();
        List<String> people = staff.people();
        new Checks()
                .required("from", absence.from())
                .required("to", absence.to())
                .ensure(people.contains(user), "user", InputProblem.UNKNOWN_VALUE, user, people)
                .ensure(
                        absence.from() == null
                                || absence.to() == null
                                || !absence.to().isBefore(absence.from()),
                        "to",
                        InputProblem.BEFORE_ITS_START,
                        "from")
                .ensure(
                        absence.deputy() == null
                                || people.contains(absence.deputy())
                                        && !absence.deputy().equals(user),
                        "deputy",
                        InputProblem.NOT_ACCEPTED)
                .done();
        AbsenceEntity row = new AbsenceEntity(ids.next(), user, absence);
        staff.add(row);
        changed.fire(new TeamsChanged());
        return row.toAbsence();
    }

    /**
     * Takes an absence back.
     *
     * @throws NotFoundException if there is none of that id that the caller may take back
     */
    @Audited(AuditAction.ABSENCE_CHANGED)
    public void back(@About(SubjectKind.ABSENCE) UUID id) {
        boolean lead = caller.is(APPROVER) || caller.is(ADMIN);
        staff.remove(staff.absence(id)
                .filter(row -> lead || row.userName.equals(caller.name()))
                .orElseThrow(() -> new NotFoundException("ABSENCE", id.toString())));
        changed.fire(new TeamsChanged());
    }
}
