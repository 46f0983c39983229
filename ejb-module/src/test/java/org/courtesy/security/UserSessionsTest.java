package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserSessionsTest {

    private final House house = new House();
    private final UserSessions sessions = house.sessions;

    @BeforeEach
    void begin() {
        house.user("anna", Roles.AGENT, Roles.APPROVER);
        house.user("bert", Roles.AGENT);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private UUID begun(String name) {
        UUID id = sessions.begin(name, NewSession.UNKNOWN);
        house.laterRequest();
        return id;
    }

    @Test
    void aSessionTellsWhoItIsUntilItEnds() {
        UUID id = begun("anna");

        assertThat(sessions.find("anna", id)).contains(new Caller("anna", Set.of(Roles.AGENT, Roles.APPROVER)));
        assertThat(sessions.find("bert", id)).isEmpty();
        assertThat(sessions.find("anna", UUID.randomUUID())).isEmpty();
        sessions.end("anna", id);
        assertThat(sessions.find("anna", id)).isEmpty();
    }

    @Test
    void itEndsWithItsTimeHoweverBusyItIs() {
        UUID id = begun("anna");
        house.clock.forward(Duration.ofHours(12).minusSeconds(1));
        assertThat(sessions.find("anna", id)).isPresent();
        house.clock.forward(Duration.ofSeconds(1));

        assertThat(sessions.find("anna", id)).isEmpty();
    }

    @Test
    void withOneTooManyTheOldestEnds() {
        UUID first = begun("anna");
        house.clock.forward(Duration.ofMinutes(1));
        UUID second = begun("anna");
        house.clock.forward(Duration.ofMinutes(1));
        begun("anna");
        house.clock.forward(Duration.ofMinutes(1));
        UUID berts = begun("bert");
        UUID fourth = begun("anna");

        assertThat(sessions.find("anna", first)).isEmpty();
        assertThat(sessions.find("anna", second)).isPresent();
        assertThat(sessions.find("anna", fourth)).isPresent();
        assertThat(sessions.find("bert", berts)).isPresent();
    }

    @Test
    void itEndsWhenTheUserIsDisabledAndDoesNotComeBack() {
        UUID id = begun("anna");
        assertThat(sessions.find("anna", id)).isPresent();
        house.service.disable("anna");
        assertThat(sessions.find("anna", id)).isEmpty();
        house.service.enable("anna");
        house.laterRequest();

        assertThat(sessions.find("anna", id)).isEmpty();
    }

    @Test
    void itEndsWithARoleThatWasTakenButNotWithOneThatWasGiven() {
        UUID annas = begun("anna");
        UUID berts = begun("bert");
        house.service.changeRoles("anna", Set.of(Roles.AGENT));
        house.service.changeRoles("bert", Set.of(Roles.AGENT, Roles.PRIVACY));
        house.laterRequest();

        assertThat(sessions.find("anna", annas)).isEmpty();
        assertThat(sessions.find("bert", berts)).contains(new Caller("bert", Set.of(Roles.AGENT, Roles.PRIVACY)));
    }

    @Test
    void itEndsWhenTheUserIsRemovedAlsoForANewOneOfThatName() {
        UUID id = begun("anna");
        house.service.remove("anna");
        house.laterRequest();
        assertThat(sessions.find("anna", id)).isEmpty();
        house.service.create("anna", Set.of(Roles.AGENT));
        house.laterRequest();

        assertThat(sessions.find("anna", id)).isEmpty();
    }

    @Test
    void anotherServerKnowsWithinSeconds() {
        UserSessions elsewhere = new UserSessions(
                house.sessionRows,
                house.users,
                new LiveAccounts(house.users, house.sessionRows, house.policy, house.clock),
                null,
                house.clock,
                12,
                3);
        UUID id = begun("anna");
        assertThat(elsewhere.find("anna", id)).isPresent();
        house.service.disable("anna");
        house.laterRequest();

        house.clock.forward(Duration.ofSeconds(5));

        assertThat(elsewhere.find("anna", id)).isEmpty();
    }

    @Test
    void theirUserSeesThemAndEndsThem() {
        UUID first = sessions.begin("anna", new NewSession("Firefox, Windows", null));
        house.clock.forward(Duration.ofMinutes(4));
        UUID second = begun("anna");
        sessions.find("anna", first);
        assertThat(seen("anna", first)).as("not written down each time").isEqualTo("2026-11-20T09:00Z");
        house.clock.forward(Duration.ofMinutes(2));
        sessions.find("anna", first);
        house.laterRequest();

        assertThat(sessions.of("anna")).extracting(UserSession::id).containsExactly(first, second);
        assertThat(sessions.of("anna").get(0).browser()).isEqualTo("Firefox, Windows");
        assertThat(seen("anna", first)).isEqualTo("2026-11-20T09:06Z");
        sessions.end("bert", first);
        assertThat(sessions.of("anna")).as("nobody ends those of others").hasSize(2);
        sessions.endOthers("anna", second);
        house.laterRequest();
        assertThat(sessions.find("anna", first)).isEmpty();
        assertThat(sessions.find("anna", second)).isPresent();
        house.clock.forward(Duration.ofHours(12));
        assertThat(sessions.of("anna")).isEmpty();
    }

    @Test
    void anAdministratorEndsAllOfAUser() {
        UUID annas = begun("anna");
        UUID berts = begun("bert");
        house.service.endSessions("anna");
        house.laterRequest();

        assertThat(sessions.find("anna", annas)).isEmpty();
        assertThat(sessions.find("bert", berts)).isPresent();
    }

    private String seen(String name, UUID id) {
        return sessions.of(name).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .seenAt()
                .toString();
    }
}
