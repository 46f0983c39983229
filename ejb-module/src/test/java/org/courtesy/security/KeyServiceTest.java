package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyServiceTest {

    private static final CreateKey BILLING = new CreateKey("billing", Roles.INTEGRATION, null, null, null);

    private final House house = new House();
    private final FixedClock clock = house.clock;
    private final EntityManager entityManager = house.entities;
    private final KeyRepository keys = house.keys;
    private final Authenticator authenticator = house.authenticator;
    private final KeyService service = new KeyService(keys, authenticator, Callers.named("admin"), clock);

    @AfterEach
    void close() {
        house.close();
    }

    private void after(Duration time) {
        clock.forward(time);
        entityManager.flush();
        entityManager.clear();
    }

    @Test
    void aKeyOpensUntilItIsRevoked() {
        String secret = service.create(BILLING).secret();

        assertThat(authenticator.verifyKey(secret)).contains(new Caller("billing", Set.of(Roles.INTEGRATION)));
        assertThat(authenticator.verifyKey(secret + "x")).isEmpty();
        service.revoke("billing");
        service.revoke("billing");
        assertThat(authenticator.verifyKey(secret)).isEmpty();
        assertThat(service.get("billing").state()).isEqualTo(KeyState.REVOKED);
    }

    @Test
    void aKeyOpensUntilItExpires() {
        OffsetDateTime end = OffsetDateTime.parse("2026-11-20T11:00:00+01:00");
        String secret = service.create(new CreateKey("audit", Roles.PRIVACY, null, end, null))
                .secret();
        assertThat(authenticator.verifyKey(secret)).isPresent();

        after(Duration.ofHours(1));

        assertThat(authenticator.verifyKey(secret)).isEmpty();
        assertThat(service.get("audit").state()).isEqualTo(KeyState.EXPIRED);
    }

    @Test
    void afterARotationBothSecretsOpenForAWhile() {
        String first = service.create(BILLING).secret();
        String second = service.rotate("billing", 2).secret();

        assertThat(authenticator.verifyKey(first)).isPresent();
        assertThat(authenticator.verifyKey(second)).isPresent();
        after(Duration.ofHours(2));
        assertThat(authenticator.verifyKey(first)).isEmpty();
        assertThat(authenticator.verifyKey(second)).isPresent();
    }

    @Test
    void aRotationMayEndTheSecretBeforeAtOnce() {
        String first = service.create(BILLING).secret();
        assertThat(authenticator.verifyKey(first)).isPresent();

        service.rotate("billing", 0);

        assertThat(authenticator.verifyKey(first)).isEmpty();
        assertThat(service.get("billing").previousUntil()).isNull();
    }

    @Test
    void aKeyThatEndedIsNotRotated() {
        service.create(BILLING);
        service.revoke("billing");

        assertThatThrownBy(() -> service.rotate("billing", 1)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> service.rotate("nobody", 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNameIsGivenOnce() {
        service.create(BILLING);

        assertThatThrownBy(() -> service.create(BILLING)).isInstanceOf(ConflictException.class);
    }

    @Test
    void scopesAndRateComeWithTheCaller() {
        CreateKey wish = new CreateKey(
                "telephony", Roles.INTEGRATION, List.of("touchpoints:write", "customers:read"), null, 600);
        Caller caller = authenticator.verifyKey(service.create(wish).secret()).orElseThrow();

        assertThat(caller.requestsPerMinute()).isEqualTo(600);
        assertThat(caller.mayUse("customers", false)).isTrue();
        assertThat(caller.mayUse("customers", true)).isFalse();
        assertThat(caller.mayUse("touchpoints", false)).isTrue();
        assertThat(caller.mayUse("touchpoints", true)).isTrue();
        assertThat(caller.mayUse("imports", false)).isFalse();
        assertThat(caller.mayUse("", false)).isFalse();
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        CreateKey wish = new CreateKey(
                " ",
                "KING",
                Arrays.asList("customers:read", "customers", null),
                OffsetDateTime.parse("2026-11-20T09:00:00Z"),
                0);

        assertThatThrownBy(() -> service.create(wish))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(error -> error.field())
                                .containsExactly(
                                        "name", "role", "expiresAt", "requestsPerMinute", "scopes[1]", "scopes[2]"));
    }

    @Test
    void keysAreListedByNameAPageAtATime() {
        List.of("b", "c", "a").forEach(name -> service.create(new CreateKey(name, Roles.ADMIN, null, null, null)));

        var first = service.list(null, 2);
        var second = service.list(first.next(), 2);

        assertThat(first.items()).extracting(ApiKey::name).containsExactly("a", "b");
        assertThat(second.items()).extracting(ApiKey::name).containsExactly("c");
        assertThat(second.next()).isNull();
    }

    @Test
    void theNewestAreListedFirstAPageAtATime() {
        for (String name : List.of("b", "c", "a")) {
            service.create(new CreateKey(name, Roles.ADMIN, null, null, null));
        }
        after(Duration.ofSeconds(1));
        service.create(new CreateKey("newest", Roles.ADMIN, null, null, null));

        var first = service.newest(KeyFilter.ALL, null, 2);
        var second = service.newest(KeyFilter.ALL, first.next(), 2);

        assertThat(first.items()).extracting(ApiKey::name).containsExactly("newest", "a");
        assertThat(second.items()).extracting(ApiKey::name).containsExactly("c", "b");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> service.newest(KeyFilter.ALL, "none", 2)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void keysAreFoundByNameAndState() {
        service.create(new CreateKey("Billing_100%", Roles.ADMIN, null, null, null));
        service.create(
                new CreateKey("billing-old", Roles.ADMIN, null, OffsetDateTime.parse("2026-11-20T09:30:00Z"), null));
        service.create(
                new CreateKey("billing-gone", Roles.ADMIN, null, OffsetDateTime.parse("2026-11-20T09:30:00Z"), null));
        service.revoke("billing-gone");
        after(Duration.ofMinutes(30));

        assertThat(found("bill", KeyState.VALID)).containsExactly("Billing_100%");
        assertThat(found("bill", KeyState.EXPIRED)).containsExactly("billing-old");
        assertThat(found(" ", KeyState.REVOKED)).containsExactly("billing-gone");
        assertThat(found("_100%", null)).containsExactly("Billing_100%");
        assertThat(found("g_o", null)).isEmpty();
        assertThat(found("\0", null)).isEmpty();
    }

    private List<String> found(String name, KeyState state) {
        return service.newest(new KeyFilter(name, state), null, 10).items().stream()
                .map(ApiKey::name)
                .toList();
    }

    @Test
    void aUseIsNotedOnceInFiveMinutes() {
        String secret = service.create(BILLING).secret();
        entityManager.flush();
        authenticator.verifyKey(secret);
        entityManager.clear();
        OffsetDateTime first = service.get("billing").lastUsedAt();
        assertThat(first).isEqualTo("2026-11-20T09:00:00Z");

        after(Duration.ofMinutes(1));
        authenticator.verifyKey(secret);
        entityManager.clear();
        assertThat(service.get("billing").lastUsedAt()).isEqualTo(first);
        after(Duration.ofMinutes(5));
        authenticator.verifyKey(secret);
        entityManager.clear();
        assertThat(service.get("billing").lastUsedAt()).isEqualTo("2026-11-20T09:06:00Z");
    }

    @Test
    void noTextOfAKeyHoldsItsSecret() {
        NewApiKey made = service.create(BILLING);

        assertThat(made.toString()).doesNotContain(made.secret());
    }

    /** A key as a scraper has it. */
    private String watching() {
        return service.create(new CreateKey("watcher", Roles.INTEGRATION, List.of("metrics:read"), null, null))
                .secret();
    }

    private void workBeside() {
        while (!house.background.isEmpty()) {
            house.background.remove().run();
        }
    }

    @Test
    void aKeyForTheFiguresIsLookedUpBesideItsUse() {
        String secret = watching();
        assertThat(authenticator.verifyKey(secret)).isPresent();
        after(Duration.ofMinutes(1));

        // Nobody does what is to be done beside, as while the database is away.
        assertThat(authenticator.verifyKey(secret)).isPresent();
        after(Duration.ofMinutes(1));
        assertThat(authenticator.verifyKey(secret)).isPresent();
        assertThat(house.background).hasSize(2);
    }

    @Test
    void aKeyForTheFiguresThatAnotherServerRevokedLetsInOnceMore() {
        String secret = watching();
        assertThat(authenticator.verifyKey(secret)).isPresent();
        keys.named("watcher").orElseThrow().revoke(clock.instant());
        after(Duration.ofMinutes(1));

        assertThat(authenticator.verifyKey(secret)).isPresent();
        workBeside();

        assertThat(authenticator.verifyKey(secret)).isEmpty();
    }

    @Test
    void aKeyForTheFiguresThatWasSilentIsLookedUpFirst() {
        String secret = watching();
        assertThat(authenticator.verifyKey(secret)).isPresent();
        keys.named("watcher").orElseThrow().revoke(clock.instant());
        after(Duration.ofMinutes(11));

        assertThat(authenticator.verifyKey(secret)).isEmpty();
    }

    @Test
    void aKeyForMoreThanTheFiguresIsAlwaysLookedUpFirst() {
        String secret = service.create(
                        new CreateKey("curious", Roles.INTEGRATION, List.of("metrics:read", "jobs:read"), null, null))
                .secret();
        assertThat(authenticator.verifyKey(secret)).isPresent();
        keys.named("curious").orElseThrow().revoke(clock.instant());
        after(Duration.ofMinutes(1));

        assertThat(authenticator.verifyKey(secret)).isEmpty();
    }
}
