package org.courtesy.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.courtesy.customer.Customers;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentServiceTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void storeRulesAndACustomer() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        database.call(entityManager -> Customers.service(entityManager, clock).put("C-1", Customers.anna("C-1"), null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T call(Function<ConsentService, T> work) {
        return database.call(entityManager -> work.apply(Consents.service(entityManager, clock)));
    }

    private StoredConsent record(String json) {
        ConsentEntry entry = CaseJson.read(json, ConsentEntry.class);
        return call(consents -> consents.record("C-1", entry));
    }

    private CustomerCase loadAt(String asOf) {
        return database.call(entityManager ->
                Customers.cases(entityManager, List.of(Consents.part())).load("C-1", OffsetDateTime.parse(asOf), null));
    }

    @Test
    void anEntryIsCompletedAndNeverReplaced() {
        StoredConsent granted = record("{\"channel\": \"PHONE\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\"}");
        clock.forward(Duration.ofDays(1));
        StoredConsent withdrawn =
                record("{\"channel\": \"PHONE\", \"state\": \"WITHDRAWN\", \"evidence\": \"call 7\"}");

        assertThat(granted.entry().at()).hasToString("2026-11-20T10:00+01:00");
        assertThat(granted.entry().recordedBy()).isEqualTo("agent");
        List<StoredConsent> ledger = call(consents -> consents.ledger("C-1"));
        assertThat(ledger).containsExactly(withdrawn, granted);
    }

    @Test
    void theCaseHoldsTheLedgerAsOfItsDay() {
        record("{\"channel\": \"PHONE\", \"state\": \"GRANTED\", \"at\": \"2026-01-10T09:00:00+01:00\"}");
        record("{\"channel\": \"PHONE\", \"state\": \"WITHDRAWN\", \"at\": \"2026-06-10T09:00:00+02:00\"}");

        assertThat(loadAt("2026-03-01T00:00:00Z").consents()).hasSize(1);
        assertThat(loadAt("2026-07-01T00:00:00Z").consents()).hasSize(2);
    }

    @Test
    void anEntryNeedsChannelAndState() {
        assertThatThrownBy(() -> record("{}"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(error -> error.field())
                                .containsExactly("channel", "state"));
    }

    @Test
    void anObjectionCountsFromNowUnlessItSaysOtherwise() {
        call(consents -> consents.object("C-1", new Objection(null, ContactChannel.POST, null)));

        List<Objection> objections = call(consents -> consents.objections("C-1"));
        assertThat(objections)
                .singleElement()
                .satisfies(objection -> assertThat(objection.at()).hasToString("2026-11-20T10:00+01:00"));
        assertThat(loadAt("2026-11-19T00:00:00Z").objections()).isEmpty();
        assertThat(loadAt("2026-11-20T09:00:00Z").objections()).hasSize(1);
    }

    @Test
    void wishesReplaceTheOldOnes() {
        Preference wish = new Preference(ContactChannel.POST, LocalDate.of(2026, 12, 1), null, false, 1);

        call(consents -> consents.prefer("C-1", wish));

        Preference stored = call(consents -> consents.preference("C-1"));
        assertThat(stored).isEqualTo(wish);
        assertThat(loadAt("2026-11-20T09:00:00Z").customer().preference()).isEqualTo(wish);
        Preference backwards = new Preference(null, LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 1), true, -1);
        assertThatThrownBy(() -> call(consents -> consents.prefer("C-1", backwards)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPromiseIsMadeOnceAndKept() {
        PromiseEntry promise = new PromiseEntry("p-1", LocalDate.of(2026, 11, 18), null, "Rückruf");
        call(consents -> consents.promise("C-1", promise));

        assertThatThrownBy(() -> call(consents -> consents.promise("C-1", promise)))
                .isInstanceOf(ConflictException.class);
        assertThat(call(consents -> consents.keep("C-1", "p-1", null)).keptOn()).isEqualTo("2026-11-20");
        List<PromiseEntry> promises = call(consents -> consents.promises("C-1"));
        assertThat(promises)
                .containsExactly(
                        new PromiseEntry("p-1", LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 20), "Rückruf"));
        assertThatThrownBy(() -> call(consents -> consents.keep("C-1", "p-\0", null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        assertThatThrownBy(() -> call(consents -> consents.ledger("C-9"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> call(consents -> consents.preference("C-\0"))).isInstanceOf(NotFoundException.class);
    }
}
