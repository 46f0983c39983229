package org.courtesy.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.consent.StoredConsent;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.CustomerReason.Ground;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.link.Links;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.selfservice.AdvertisingWay.Standing;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerDeskTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private String token;
    private Map<String, String> before;

    @BeforeEach
    void storeRulesAndCustomers() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        for (String number : new String[] {"C-1", "C-2"}) {
            database.call(
                    entityManager -> Customers.service(entityManager, clock).put(number, Customers.anna(number), null));
            consent(number, "PHONE", "SIGNED_FORM");
            consent(number, "EMAIL", "DOUBLE_OPT_IN_EMAIL");
        }
        giveALink();
    }

    private void giveALink() {
        token = database.call(entityManager ->
                Links.service(entityManager, clock).issue("C-1").token());
        before = Map.of("C-1", decision("C-1"), "C-2", decision("C-2"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void consent(String number, String channel, String proof) {
        ConsentEntry entry = CaseJson.read("""
                {"channel": "%s", "state": "GRANTED", "proof": "%s", "textVersion": "2025-03",
                 "occasion": "HOTLINE_CALL", "evidence": "cabinet 7", "recordedBy": "s.meier",
                 "at": "2026-01-10T00:30:00+01:00"}
                """.formatted(channel, proof), ConsentEntry.class);
        database.call(entityManager -> Consents.service(entityManager, clock).record(number, entry));
    }

    private void touchpoint(String json) {
        RecordTouchpoint command = CaseJson.read(json, RecordTouchpoint.class);
        database.call(entityManager -> Touchpoints.service(entityManager, clock).record(command));
    }

    private <T> T desk(Function<CustomerDesk, T> work) {
        return database.call(entityManager -> work.apply(Desk.of(entityManager, clock)));
    }

    private Optional<CustomerSheet> opened() {
        return desk(desk -> desk.sheet(token, 50));
    }

    private Optional<Change> change(Function<CustomerDesk, Optional<Change>> work) {
        return desk(work);
    }

    private CustomerSheet sheet() {
        return opened().orElseThrow();
    }

    private List<StoredConsent> ledger(String number) {
        return database.call(
                entityManager -> Consents.service(entityManager, clock).ledger(number));
    }

    private Optional<Assessment> latest(String number) {
        return database.call(entityManager ->
                DecisionBeans.service(entityManager, clock, Touchpoints.parts()).latest(number));
    }

    /** Id of the latest decision; the consents of the beginning made one. */
    private String decision(String number) {
        return latest(number).orElseThrow().assessment();
    }

    private Preference wishes(String number) {
        return database.call(
                entityManager -> Consents.service(entityManager, clock).preference(number));
    }

    private Standing standing(ContactChannel channel) {
        return sheet().ways().stream()
                .filter(way -> way.channel() == channel)
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void aWithdrawalIsInForceAtOnceWithAStoredDecision() {
        Change change = desk(desk -> desk.withdraw(token, Purpose.ADVERTISING, ContactChannel.PHONE))
                .orElseThrow();

        assertThat(change.done()).isTrue();
        assertThat(standing(ContactChannel.PHONE)).isEqualTo(Standing.WITHDRAWN);
        assertThat(standing(ContactChannel.EMAIL)).isEqualTo(Standing.CONSENTED);
        assertThat(decision("C-1")).isNotEqualTo(before.get("C-1"));
        assertThat(latest("C-1").orElseThrow().contact())
                .filteredOn(finding ->
                        finding.channel() == ContactChannel.PHONE && finding.purpose() == Purpose.ADVERTISING)
                .singleElement()
                .satisfies(finding -> assertThat(finding.refusals())
                        .extracting(refusal -> refusal.code())
                        .contains("CONSENT_WITHDRAWN"));
    }

    @Test
    void theLedgerSaysWhoWithdrewAndByWhichLink() {
        desk(desk -> desk.withdraw(token, Purpose.ADVERTISING, ContactChannel.PHONE));

        ConsentEntry entry = ledger("C-1").get(0).entry();
        assertThat(entry.state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(entry.recordedBy()).isEqualTo("customer");
        assertThat(entry.occasion()).isEqualTo("CUSTOMER_LINK");
        assertThat(entry.textVersion()).isEqualTo("2025-03");
        assertThat(entry.proof()).isEqualTo(Proof.NONE);
        List<CustomerAct> acts =
                database.call(entityManager -> Desk.acts(entityManager).acts("C-1", 10));
        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(CustomerAct.Kind.CONSENT_WITHDRAWN);
            assertThat(act.channel()).isEqualTo(ContactChannel.PHONE);
            assertThat(act.link()).isEqualTo(entry.evidence());
        });
    }

    @Test
    void nobodyElseIsTouched() {
        desk(desk -> desk.withdrawAll(token));
        desk(desk -> desk.object(token, null));
        desk(desk -> desk.pause(token, null, null));

        assertThat(ledger("C-2")).allMatch(stored -> stored.entry().state() == ConsentState.GRANTED);
        assertThat(wishes("C-2").pausedFrom()).isNull();
        assertThat(decision("C-2")).isEqualTo(before.get("C-2"));
        assertThat(decision("C-1")).isNotEqualTo(before.get("C-1"));
    }

    @Test
    void whatIsWithdrawnAlreadyIsNotWithdrawnAgain() {
        desk(desk -> desk.withdrawAll(token));
        int entries = ledger("C-1").size();

        Change again = desk(desk -> desk.withdrawAll(token)).orElseThrow();

        assertThat(again.done()).isFalse();
        assertThat(again.dropped()).isEmpty();
        assertThat(ledger("C-1")).hasSize(entries);
    }

    @Test
    void everythingAtOnceWithdrawsEveryConsent() {
        desk(desk -> desk.withdrawAll(token));

        assertThat(sheet().consents()).noneMatch(OwnConsent::inForce);
        assertThat(ledger("C-1")).hasSize(4);
    }

    @Test
    void anObjectionToAllEndsProfiling() {
        assertThat(sheet().churn()).isNotNull();

        desk(desk -> desk.object(token, null));

        CustomerSheet after = sheet();
        assertThat(after.objectedToAll()).isTrue();
        assertThat(after.churn()).isNull();
        assertThat(after.loyalty()).isNull();
        assertThat(after.segment()).isNull();
        assertThat(after.ways()).extracting(AdvertisingWay::standing).containsOnly(Standing.OBJECTED);
    }

    @Test
    void anObjectionToOneChannelLeavesTheOthers() {
        assertThat(standing(ContactChannel.POST)).isEqualTo(Standing.PERMITTED);
        assertThat(standing(ContactChannel.SMS)).isEqualTo(Standing.NOT_PERMITTED);

        desk(desk -> desk.object(token, ContactChannel.POST));

        assertThat(standing(ContactChannel.POST)).isEqualTo(Standing.OBJECTED);
        assertThat(standing(ContactChannel.PORTAL)).isEqualTo(Standing.PERMITTED);
        assertThat(change(desk -> desk.object(token, ContactChannel.POST))
                        .orElseThrow()
                        .done())
                .isFalse();
    }

    @Test
    void aPauseKeepsTheOtherWishesAndCanBeTakenBack() {
        Preference before = wishes("C-1");

        Change change = desk(desk -> desk.pause(token, null, LocalDate.of(2026, 12, 24)))
                .orElseThrow();

        assertThat(wishes("C-1"))
                .isEqualTo(new Preference(
                        ContactChannel.EMAIL, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 24), true, 4));
        assertThat(change.before()).isEqualTo(before);
        desk(desk -> desk.restore(token, change.before()));
        assertThat(wishes("C-1")).isEqualTo(before);
        desk(desk -> desk.pause(token, LocalDate.of(2026, 12, 1), null));
        desk(desk -> desk.endPause(token));
        assertThat(wishes("C-1")).isEqualTo(before);
        List<CustomerAct> acts =
                database.call(entityManager -> Desk.acts(entityManager).acts("C-1", 10));
        assertThat(acts)
                .extracting(CustomerAct::kind)
                .containsExactly(
                        CustomerAct.Kind.PAUSE_ENDED,
                        CustomerAct.Kind.PAUSED,
                        CustomerAct.Kind.UNDONE,
                        CustomerAct.Kind.PAUSED);
    }

    @Test
    void aPauseThatEndsBeforeItBeginsIsRefusedAndNothingChanges() {
        assertThatThrownBy(() -> desk(desk -> desk.pause(token, LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 1))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(wishes("C-1").pausedFrom()).isNull();
        assertThat(decision("C-1")).isEqualTo(before.get("C-1"));
    }

    @Test
    void greetingsChannelAndCapAreWishes() {
        desk(desk -> desk.greetings(token, false));
        desk(desk -> desk.prefer(token, ContactChannel.POST, 1));

        assertThat(wishes("C-1")).isEqualTo(new Preference(ContactChannel.POST, null, null, false, 1));
        desk(desk -> desk.greetings(token, true));
        desk(desk -> desk.prefer(token, null, null));
        assertThat(wishes("C-1")).isEqualTo(Preference.NONE);
    }

    @Test
    void whatWasDueAndIsNoLongerPermittedIsNamed() {
        touchpoint("""
                {"source": "test", "id": "closed", "customer": "C-1", "type": "HOTLINE_CALL", "direction": "INBOUND",
                 "channel": "PHONE", "at": "2026-11-10T09:00:00+01:00", "status": "CLOSED",
                 "closedAt": "2026-11-10T10:00:00+01:00"}
                """);
        assertThat(sheet().planned()).anySatisfy(contact -> {
            assertThat(contact.type()).isEqualTo("FEEDBACK_SURVEY");
            assertThat(contact.channel()).isEqualTo(ContactChannel.EMAIL);
            assertThat(contact.reason().ground()).isEqualTo(Ground.CONSENT);
        });

        Change change = desk(desk -> desk.withdraw(token, Purpose.ADVERTISING, ContactChannel.EMAIL))
                .orElseThrow();

        assertThat(change.dropped()).contains(new Change.Due("FEEDBACK_SURVEY", ContactChannel.EMAIL));
        assertThat(sheet().planned()).noneMatch(contact -> contact.type().equals("FEEDBACK_SURVEY"));
    }

    @Test
    void whatComesAnotherWayInsteadIsNamedToo() {
        clock.forward(Duration.between(clock.instant(), Instant.parse("2027-03-01T09:00:00Z")));
        giveALink();
        assertThat(sheet().planned())
                .as("born on 29 February, greeted by e-mail")
                .anyMatch(contact ->
                        contact.type().equals("BIRTHDAY_GREETING") && contact.channel() == ContactChannel.EMAIL);

        Change change = desk(desk -> desk.withdraw(token, Purpose.ADVERTISING, ContactChannel.EMAIL))
                .orElseThrow();

        assertThat(change.dropped()).contains(new Change.Due("BIRTHDAY_GREETING", ContactChannel.EMAIL));
        assertThat(change.instead()).contains(new Change.Due("BIRTHDAY_GREETING", ContactChannel.POST));
    }

    @Test
    void aContactOfThePastIsToldWithItsGroundAndTheCustomersOwnDay() {
        touchpoint("""
                {"source": "test", "id": "call", "customer": "C-1", "type": "COURTESY_CALL", "direction": "OUTBOUND",
                 "channel": "PHONE", "at": "2026-11-12T09:00:00+01:00", "note": "Frau Schulz war am Apparat"}
                """);

        assertThat(sheet().contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.at()).hasToString("2026-11-12T09:00+01:00");
            assertThat(contact.reason().ground()).isEqualTo(Ground.CONSENT);
            assertThat(contact.reason().since()).hasToString("2026-01-10T00:30+01:00");
        });
    }

    @Test
    void thePageTellsNothingOfOthersAndNoNotes() {
        touchpoint("""
                {"source": "test", "id": "call", "customer": "C-1", "type": "HOTLINE_CALL", "direction": "INBOUND",
                 "channel": "PHONE", "note": "Frau Schulz war am Apparat"}
                """);

        String everything = CaseJson.write(sheet());

        assertThat(everything)
                .contains("HOTLINE_CALL", "Anna Müller")
                .doesNotContain("H-77", "Schulz", "s.meier", "cabinet 7", "agent", "120.5", "1984", "1EMH", "C-2");
    }

    @Test
    void whatHelpsToPassAsTheCustomerIsShownInPart() {
        OwnRecord self = sheet().self();

        assertThat(self.emails()).containsExactly("a•••@example.org");
        assertThat(self.phones()).containsExactly("••• 001");
        assertThat(self.birthday()).isEqualTo(MonthDay.of(2, 29));
        assertThat(OwnRecords.maskedEmail("@")).isEqualTo("•••");
        assertThat(OwnRecords.maskedPhone("11")).isEqualTo("•••");
    }

    @Test
    void theConsentsAreToldWithTheirProof() {
        assertThat(sheet().consents())
                .extracting(OwnConsent::channel, OwnConsent::proof, OwnConsent::occasion, OwnConsent::inForce)
                .containsExactlyInAnyOrder(
                        tuple(ContactChannel.PHONE, Proof.SIGNED_FORM, "HOTLINE_CALL", true),
                        tuple(ContactChannel.EMAIL, Proof.DOUBLE_OPT_IN_EMAIL, "HOTLINE_CALL", true));
    }

    @Test
    void aLinkThatOpensNothingChangesNothing() {
        database.call(entityManager -> Links.service(entityManager, clock).revokeAll("C-1"));

        assertThat(opened()).isEmpty();
        assertThat(change(desk -> desk.withdrawAll(token))).isEmpty();
        assertThat(change(desk -> desk.object("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", null)))
                .isEmpty();
        assertThat(ledger("C-1")).hasSize(2);
        assertThat(decision("C-1")).isEqualTo(before.get("C-1"));
    }

    @Test
    void anExpiredLinkChangesNothing() {
        clock.forward(Duration.ofDays(91));

        assertThat(change(desk -> desk.pause(token, null, null))).isEmpty();
        assertThat(wishes("C-1").pausedFrom()).isNull();
    }
}
