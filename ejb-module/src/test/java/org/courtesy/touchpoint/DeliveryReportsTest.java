package org.courtesy.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.Customers;
import org.courtesy.customer.LostAddress;
import org.courtesy.customer.StoredCustomer;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a gateway says of a message takes effect at once. */
class DeliveryReportsTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-20T09:00:00+01:00");

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void storeRulesAndCustomer() {
        database.run(entities -> Rulebooks.store(entities, clock));
        database.call(entities -> Customers.service(entities, clock).put("C-1", Customers.anna("C-1"), null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSoftBounceFreesTheSlotAndKeepsTheAddress() {
        String mail = newsletter("m-1", "DONE");

        ReportedDelivery reported = report(mail, DeliveryOutcome.FAILED, NINE);

        assertThat(reported.status()).isEqualTo(TouchpointStatus.UNDELIVERED);
        assertThat(reported.countsAsContact()).isFalse();
        assertThat(known().touchpoints()).noneMatch(one -> one.countsAsContact());
        assertThat(known().customer().reachable()).contains(ContactChannel.EMAIL);
        assertThat(lost()).isEmpty();
    }

    @Test
    void aHardBounceLosesTheAddressAndTheGateKnows() {
        assertThat(refusals(ContactChannel.EMAIL)).doesNotContain("NOT_REACHABLE");

        report(newsletter("m-1", "DONE"), DeliveryOutcome.UNDELIVERABLE, NINE);

        assertThat(refusals(ContactChannel.EMAIL)).contains("NOT_REACHABLE");
        assertThat(refusals(ContactChannel.POST)).doesNotContain("NOT_REACHABLE");
        assertThat(lost()).extracting(LostAddress::address).containsExactly("anna.mueller@example.org");
    }

    @Test
    void anotherAddressMakesReachableAgainAndTheSameOneDoesNot() {
        report(newsletter("m-1", "DONE"), DeliveryOutcome.UNDELIVERABLE, NINE);
        StoredCustomer stored = stored();
        assertThat(stored.body().customer().reachable()).contains(ContactChannel.EMAIL);

        put(stored.body());
        assertThat(refusals(ContactChannel.EMAIL)).contains("NOT_REACHABLE");

        put(CaseJson.read(
                CaseJson.write(stored.body()).replace("anna.mueller@", "anna.schmidt@"), CustomerRecord.class));
        assertThat(refusals(ContactChannel.EMAIL)).doesNotContain("NOT_REACHABLE");
        assertThat(lost()).isEmpty();
    }

    @Test
    void aCustomerWithASecondAddressStaysReachable() {
        StoredCustomer stored = stored();
        put(CaseJson.read(
                CaseJson.write(stored.body())
                        .replace("\"anna.mueller@example.org\"", "\"anna.mueller@example.org\",\"anna@example.net\""),
                CustomerRecord.class));

        report(newsletter("m-1", "DONE"), DeliveryOutcome.UNDELIVERABLE, NINE);
        assertThat(refusals(ContactChannel.EMAIL)).doesNotContain("NOT_REACHABLE");

        call(touchpoints -> touchpoints.delivered(
                "crm",
                "m-1",
                new DeliveryReport(DeliveryOutcome.UNDELIVERABLE, NINE.plusSeconds(1), null, "Anna@Example.net")));
        assertThat(refusals(ContactChannel.EMAIL)).contains("NOT_REACHABLE");
    }

    @Test
    void anAddressThatTheCustomerNoLongerHasIsNoNews() {
        call(touchpoints -> touchpoints.delivered(
                newsletter("m-1", "DONE"),
                new DeliveryReport(DeliveryOutcome.UNDELIVERABLE, NINE, null, "old@example.org")));

        assertThat(lost()).isEmpty();
    }

    @Test
    void theLatestReportStandsWhateverTheOrderInWhichTheyCome() {
        String mail = newsletter("m-1", "DONE");
        report(mail, DeliveryOutcome.UNDELIVERABLE, NINE);
        report(mail, DeliveryOutcome.UNDELIVERABLE, NINE);
        assertThat(report(mail, DeliveryOutcome.DELIVERED, NINE.minusMinutes(1)).state())
                .isEqualTo(DeliveryOutcome.UNDELIVERABLE);

        ReportedDelivery later = report(mail, DeliveryOutcome.DELIVERED, NINE.plusMinutes(1));

        assertThat(later.status()).isEqualTo(TouchpointStatus.DONE);
        assertThat(later.countsAsContact()).isTrue();
        assertThat(refusals(ContactChannel.EMAIL)).doesNotContain("NOT_REACHABLE");
    }

    @Test
    void aPlannedMessageThatArrivedTookPlace() {
        String mail = newsletter("m-1", "PLANNED");

        ReportedDelivery reported = report(mail, DeliveryOutcome.DELIVERED, NINE);

        assertThat(reported.status()).isEqualTo(TouchpointStatus.DONE);
        assertThat(reported.countsAsContact()).isTrue();
        assertThat(call(touchpoints -> touchpoints.get(mail)).at()).isEqualTo(NINE);
    }

    @Test
    void aDelayIsOnlyNoted() {
        ReportedDelivery reported = report(newsletter("m-1", "DONE"), DeliveryOutcome.DELAYED, NINE);

        assertThat(reported.status()).isEqualTo(TouchpointStatus.DONE);
        assertThat(reported.countsAsContact()).isTrue();
    }

    @Test
    void onlyMessagesOfOursAreDelivered() {
        String call = record("""
                {"source": "telephony", "id": "call-1", "customer": "C-1", "type": "HOTLINE_CALL",
                 "direction": "INBOUND", "channel": "PHONE"}""");

        assertThatThrownBy(() -> report(call, DeliveryOutcome.DELIVERED, NINE)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> call(touchpoints -> touchpoints.delivered(
                        "crm", "nothing", new DeliveryReport(DeliveryOutcome.DELIVERED, NINE, null, null))))
                .isInstanceOf(NotFoundException.class);
    }

    private String newsletter(String id, String status) {
        return record("""
                {"source": "crm", "id": "%s", "customer": "C-1", "type": "NEWSLETTER", "direction": "OUTBOUND",
                 "channel": "EMAIL", "at": "2026-11-20T08:00:00+01:00", "status": "%s"}""".formatted(id, status));
    }

    private String record(String json) {
        return call(touchpoints -> touchpoints.record(CaseJson.read(json, RecordTouchpoint.class)))
                .touchpoint()
                .touchpoint();
    }

    private ReportedDelivery report(String touchpoint, DeliveryOutcome state, OffsetDateTime at) {
        return call(touchpoints -> touchpoints.delivered(touchpoint, new DeliveryReport(state, at, "550", null)));
    }

    private CustomerCase known() {
        return database.call(entities -> Customers.cases(entities, Touchpoints.parts())
                .load("C-1", OffsetDateTime.parse("2026-11-20T10:00:00+01:00"), null));
    }

    private List<String> refusals(ContactChannel channel) {
        Assessment assessment = database.call(entities ->
                DecisionBeans.service(entities, clock, Touchpoints.parts()).assessNow("C-1"));
        return assessment.contact().stream()
                .filter(row -> row.channel() == channel)
                .flatMap(row -> row.refusals().stream())
                .map(refusal -> refusal.code())
                .toList();
    }

    private StoredCustomer stored() {
        return database.call(entities -> Customers.service(entities, clock).get("C-1"));
    }

    private void put(CustomerRecord body) {
        database.call(entities -> Customers.service(entities, clock)
                .put("C-1", body, Customers.service(entities, clock).get("C-1").version()));
    }

    private List<LostAddress> lost() {
        return database.call(entities -> {
            CustomerRegister customers = Customers.register(entities);
            return customers.lostAddresses(customers.get("C-1"));
        });
    }

    private <T> T call(Function<TouchpointService, T> work) {
        return database.call(entities -> work.apply(Touchpoints.service(entities, clock)));
    }
}
