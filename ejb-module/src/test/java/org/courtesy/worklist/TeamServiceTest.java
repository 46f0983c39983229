package org.courtesy.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.courtesy.customer.Area;
import org.courtesy.security.Callers;
import org.courtesy.security.Roles;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.Ids;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamServiceTest {

    private static final Team NORTH = new Team("North", 20, List.of(), List.of(new Area("DE", "24")));

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @AfterEach
    void close() {
        database.close();
    }

    private TeamService service(Staff staff) {
        return new TeamService(staff, nobodyListens(), Callers.with("lead", Roles.APPROVER), new Ids(clock), clock);
    }

    @SuppressWarnings("unchecked")
    private static Event<TeamsChanged> nobodyListens() {
        return (Event<TeamsChanged>) Proxy.newProxyInstance(
                TeamServiceTest.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> null);
    }

    private Team create(Team team) {
        return database.call(entities -> service(new Staff(entities)).create(team));
    }

    private List<Team> teams() {
        return database.call(entities -> new Staff(entities).teams());
    }

    @Test
    void aTeamIsCreatedAndChanged() {
        create(NORTH);
        Team smaller = new Team("North", 5, List.of(), List.of());
        database.call(entities -> service(new Staff(entities)).put(smaller));

        assertThat(teams()).containsExactly(smaller);
    }

    @Test
    void aNewTeamOfTheSameNameIsRefusedAndTheFirstStaysAsItWas() {
        create(NORTH);

        assertThatThrownBy(() -> create(new Team("North", 5, List.of(), List.of())))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refused -> assertThat(refused.code()).isEqualTo("TEAM_NAME_TAKEN"));
        assertThat(teams()).containsExactly(NORTH);
    }

    @Test
    void whoIsNotQuickEnoughIsToldTheSame() {
        create(NORTH);

        assertThatThrownBy(() -> database.call(
                        entities -> service(late(entities)).create(new Team("North", 5, List.of(), List.of()))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refused -> assertThat(refused.code()).isEqualTo("TEAM_NAME_TAKEN"));
        assertThat(teams()).containsExactly(NORTH);
    }

    /** Somebody who looked before the other one stored. */
    private static Staff late(EntityManager entities) {
        return new Staff(entities) {
            @Override
            Optional<TeamEntity> team(String name) {
                return Optional.empty();
            }
        };
    }
}
