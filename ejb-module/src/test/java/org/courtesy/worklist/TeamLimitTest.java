package org.courtesy.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.courtesy.customer.Area;
import org.courtesy.security.Callers;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamLimitTest {

    private static final Area NORTH = new Area("DE", "24");
    private static final Area DENMARK = new Area("DK", null);

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void foundTeams() {
        database.run(entities -> {
            Staff staff = new Staff(entities);
            staff.found(new Team("North", 0, List.of("nina"), List.of()));
            staff.found(new Team("Danish", 0, List.of("dorte"), List.of()));
            staff.found(new Team("All", 0, List.of("alex"), List.of()));
            staff.add(new TeamAreaEntity(UUID.randomUUID(), "North", NORTH));
            staff.add(new TeamAreaEntity(UUID.randomUUID(), "Danish", DENMARK));
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Optional<Set<Area>> areas(CurrentCaller caller, boolean onlyOwn) {
        return database.call(entities -> new TeamLimit(new Staff(entities), caller, clock, onlyOwn).areas());
    }

    private Optional<Set<Area>> areas(String user, String... roles) {
        return areas(Callers.with(user, roles), false);
    }

    @Test
    void whoServesCustomersSeesThoseOfTheTeam() {
        assertThat(areas("nina", AGENT)).contains(Set.of(NORTH));
        assertThat(areas("alex", AGENT)).isEmpty();
        assertThat(areas("somebody", AGENT)).isEmpty();
    }

    @Test
    void whoLeadsProtectsOrAdministersSeesEverybody() {
        assertThat(areas("nina", AGENT, APPROVER)).isEmpty();
        assertThat(areas("nina", AGENT, PRIVACY)).isEmpty();
        assertThat(areas("nina", AGENT, ADMIN)).isEmpty();
        assertThat(areas("nina", INTEGRATION)).isEmpty();
        assertThat(areas(Callers.named("anonymous"), false)).isEmpty();
    }

    @Test
    void whoStandsInSeesWhatTheAbsentOneSees() {
        away("dorte", "nina");
        assertThat(areas("nina", AGENT)).contains(Set.of(NORTH, DENMARK));

        away("alex", "nina");
        assertThat(areas("nina", AGENT)).isEmpty();
    }

    private void away(String user, String deputy) {
        LocalDate today = LocalDate.now(clock);
        database.run(entities -> new Staff(entities)
                .add(new AbsenceEntity(UUID.randomUUID(), user, new Absence(null, user, today, today, deputy))));
    }

    @Test
    void whereOnlyOwnAreasAreSeenNoTeamSeesNobody() {
        assertThat(areas(Callers.with("somebody", AGENT), true)).contains(Set.of());
        assertThat(areas(Callers.with("nina", AGENT), true)).contains(Set.of(NORTH));
        assertThat(areas(Callers.with("somebody", ADMIN), true)).isEmpty();
    }

    @Test
    void anotherAreaCountsWithinSeconds() {
        database.run(entities -> {
            TeamLimit limit = new TeamLimit(new Staff(entities), Callers.with("nina", AGENT), clock, false);
            assertThat(limit.areas()).contains(Set.of(NORTH));
            entities.createQuery("delete from TeamAreaEntity").executeUpdate();
            assertThat(limit.areas()).contains(Set.of(NORTH));

            clock.forward(Duration.ofSeconds(6));

            assertThat(limit.areas()).isEmpty();
        });
    }

    @Test
    void onTheServerWhereItIsChangedAnotherAreaCountsAtOnce() {
        database.run(entities -> {
            TeamLimit limit = new TeamLimit(new Staff(entities), Callers.with("nina", AGENT), clock, false);
            assertThat(limit.areas()).contains(Set.of(NORTH));
            entities.createQuery("delete from TeamAreaEntity").executeUpdate();

            limit.forget(new TeamsChanged());

            assertThat(limit.areas()).isEmpty();
        });
    }
}
