package org.courtesy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.courtesy.security.Callers;
import org.courtesy.security.CurrentCaller;
import org.courtesy.security.Roles;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.courtesy.trail.Actor;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.CurrentExchange;
import org.courtesy.trail.Happening;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Place;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes an entry, and how many of them. */
class AuditBookTest {

    private static final Happening SEEN = Happening.done(AuditAction.CUSTOMER_SEEN);
    private static final Happening CHANGED =
            Happening.done(AuditAction.CUSTOMER_CHANGED).withCustomer("C-1");

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final CurrentExchange exchange = new CurrentExchange();

    @AfterEach
    void close() {
        database.close();
    }

    private AuditBook book(CurrentCaller caller) {
        return AuditBeans.book(transactions.entityManager(), clock, caller, exchange);
    }

    private void note(AuditBook book, Happening... all) {
        transactions.requiresNew(() -> {
            List.of(all).forEach(book::note);
            return null;
        });
    }

    private void write(AuditBook book, Instant until) {
        transactions.requiresNew(() -> {
            book.writeCounted(until);
            return null;
        });
    }

    private List<TrailEntity> entries() {
        return database.call(entities -> entities.createQuery("from TrailEntity order by id", TrailEntity.class)
                .getResultList());
    }

    @Test
    void aChangeIsAnEntryEachTimeWithAllThatIsKnown() {
        exchange.begin(Place.SCREEN, "req-1");
        AuditBook book = book(Callers.as(Roles.AGENT));

        note(book, CHANGED.with(new Subject(SubjectKind.TASK, "t-1")).withDetail("NOW"), CHANGED);

        assertThat(entries()).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.happenedAt).isEqualTo(clock.instant());
            assertThat(entry.who).isEqualTo("agent");
            assertThat(entry.roles).isEqualTo("AGENT");
            assertThat(entry.place).isEqualTo(Place.SCREEN);
            assertThat(entry.action).isEqualTo(AuditAction.CUSTOMER_CHANGED);
            assertThat(entry.outcome).isEqualTo(Outcome.DONE);
            assertThat(entry.customer).isEqualTo("C-1");
            assertThat(entry.subjectKind).isEqualTo(SubjectKind.TASK);
            assertThat(entry.subject).isEqualTo("t-1");
            assertThat(entry.detail).isEqualTo("NOW");
            assertThat(entry.times).isEqualTo(1);
            assertThat(entry.correlation).isEqualTo("req-1");
        });
    }

    @Test
    void whoSeesACustomerAgainWithinMinutesLeavesNoFurtherEntry() {
        AuditBook book = book(Callers.as(Roles.AGENT));

        note(book, SEEN.withCustomer("C-1"), SEEN.withCustomer("C-1"), SEEN.withCustomer("C-2"));
        clock.forward(Duration.ofMinutes(10).minusMillis(1));
        note(book, SEEN.withCustomer("C-1"));
        assertThat(entries()).extracting(entry -> entry.customer).containsExactly("C-1", "C-2");

        clock.forward(Duration.ofMillis(1));
        note(book, SEEN.withCustomer("C-1"));
        assertThat(entries()).extracting(entry -> entry.customer).containsExactly("C-1", "C-2", "C-1");
    }

    @Test
    void anotherPersonWhoSeesTheSameLeavesAnEntry() {
        String[] name = {"anna"};
        AuditBook book = book(Callers.whoever(() -> name[0]));

        note(book, SEEN.withCustomer("C-1"));
        name[0] = "bodo";
        note(book, SEEN.withCustomer("C-1"));

        assertThat(entries()).extracting(entry -> entry.who).containsExactly("anna", "bodo");
    }

    @Test
    void whatAKeyReadsIsCountedByTheQuarterOfAnHour() {
        AuditBook book = book(Callers.as(Roles.INTEGRATION));
        exchange.begin(Place.API, "req-1");

        for (int i = 0; i < 1_000; i++) {
            note(book, SEEN.withCustomer("C-" + i), Happening.done(AuditAction.TOUCHPOINT_RECORDED));
        }
        write(book, clock.instant().plus(Duration.ofMinutes(14)));
        assertThat(entries()).isEmpty();

        write(book, clock.instant().plus(Duration.ofMinutes(15)));
        write(book, clock.instant().plus(Duration.ofMinutes(30)));

        assertThat(entries()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.times).isEqualTo(1_000);
            assertThat(entry.customer).isNull();
            assertThat(entry.place).isEqualTo(Place.API);
        });
    }

    @Test
    void whatAKeyChangesIsAnEntryEachTime() {
        note(book(Callers.as(Roles.INTEGRATION)), CHANGED, CHANGED);

        assertThat(entries()).hasSize(2);
    }

    @Test
    void guessesAreCountedByNameAndWrittenWithinSeconds() {
        AuditBook book = book(Callers.named("anonymous"));
        Happening guess = Happening.done(AuditAction.SIGN_IN_FAILED).with(Outcome.FAILED);

        for (int i = 0; i < 500; i++) {
            note(book, guess.by(Actor.named("anna")), guess.by(Actor.UNKNOWN));
        }
        write(book, clock.instant().plus(Duration.ofSeconds(15)));

        assertThat(entries())
                .extracting(entry -> entry.who, entry -> entry.times, entry -> entry.outcome)
                .containsExactlyInAnyOrder(tuple("anna", 500, Outcome.FAILED), tuple("unknown", 500, Outcome.FAILED));
    }

    @Test
    void aFloodOfDifferentRefusalsFillsNeitherMemoryNorTable() {
        AuditBook book = book(Callers.as(Roles.INTEGRATION));
        Happening refused = SEEN.with(Outcome.REFUSED);

        for (int i = 0; i < 6_000; i++) {
            book.note(refused.withCustomer("C-" + i));
        }
        write(book, Instant.MAX);

        List<TrailEntity> entries = entries();
        assertThat(entries).hasSize(5_001);
        assertThat(entries.stream().mapToInt(entry -> entry.times).sum()).isEqualTo(6_000);
    }

    @Test
    void aRefusalIsNotToBeNotedOnceMoreWhereItIsAnswered() {
        assertThat(exchange.isRefusalNoted()).isFalse();

        book(Callers.as(Roles.AGENT)).note(CHANGED.with(Outcome.REFUSED));

        assertThat(exchange.isRefusalNoted()).isTrue();
    }

    @Test
    void whatCannotBeWrittenWaits() {
        AuditBook book = book(Callers.as(Roles.AGENT));
        book.note(CHANGED.with(Outcome.REFUSED));

        // There is no transaction to write it in.
        book.writeCounted(Instant.MAX);
        assertThat(entries()).isEmpty();

        write(book, Instant.MAX);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatNobodyHasAskedForIsTheServersOwn() {
        exchange.begin(Place.API, "req-1");

        note(book(Callers.named("anonymous")), Happening.done(AuditAction.CUSTOMER_ERASED));

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.who).isEqualTo("courtesy");
            assertThat(entry.roles).isEmpty();
            assertThat(entry.place).isEqualTo(Place.SERVER);
        });
    }

    @Test
    void whomTheDoorHasLetInIsNotAskedForTheirRolesAgain() {
        exchange.enter(new Actor("anna", Set.of(Roles.PRIVACY)));

        note(book(Callers.named("anna")), CHANGED);
        note(book(Callers.as(Roles.AGENT)), CHANGED);

        assertThat(entries()).extracting(entry -> entry.roles).containsExactlyInAnyOrder("PRIVACY", "AGENT");
    }

    @Test
    void whatSomebodyMadeUpIsCutToWhatFits() {
        String longest = "x".repeat(1_000);

        note(
                book(Callers.as(Roles.AGENT)),
                CHANGED.withCustomer(longest)
                        .with(new Subject(SubjectKind.TEAM, longest))
                        .withDetail(longest)
                        .by(new Actor(longest, Set.of())));

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.who).hasSize(100);
            assertThat(entry.customer).hasSize(100);
            assertThat(entry.subject).hasSize(200);
            assertThat(entry.detail).hasSize(400);
        });
    }
}
