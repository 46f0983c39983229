package org.courtesy.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.customer.Settlement.Settled;
import org.courtesy.fact.Customer;
import org.courtesy.fact.Preference;
import org.courtesy.json.CaseJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementTest {

    private static CustomerRecord record(String customer, String rest) {
        return CaseJson.read(
                """
                {"customer": {"number": "C-1", "kind": "PERSON", "country": "DE"%s}%s}
                """.formatted(customer.isEmpty() ? "" : ", " + customer, rest.isEmpty() ? "" : ", " + rest),
                CustomerRecord.class);
    }

    private static Customer settled(String ours, String theirs) {
        return Settlement.of(record(ours, ""), record(theirs, "")).record().customer();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deceased",
                "blocked",
                "restricted",
                "vulnerable",
                "guardian",
                "robinsonListed",
                "dataSubjectRequestOpen",
                "conciliationOpen"
            })
    void aStopOfEitherCounts(String stop) {
        String set = "\"" + stop + "\": true";

        assertThat(CaseJson.tree(settled("", set)).path(stop).asBoolean()).isTrue();
        assertThat(CaseJson.tree(settled(set, "")).path(stop).asBoolean()).isTrue();
        assertThat(CaseJson.tree(settled("", "")).path(stop).asBoolean()).isFalse();
        assertThat(Settlement.of(record("", ""), record(set, "")).settled())
                .extracting(Settled::field)
                .containsExactly("customer." + stop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"homeOwner", "landlordConsent", "creditOk", "evInterest", "presumedPhoneInterest"})
    void whatWouldPermitSomethingIsNotTakenOver(String grant) {
        String set = "\"" + grant + "\": true";

        assertThat(CaseJson.tree(settled("", set)).path(grant).asBoolean()).isFalse();
        assertThat(CaseJson.tree(settled(set, "")).path(grant).asBoolean()).isTrue();
    }

    @Test
    void ofWishesTheStricterOneCounts() {
        Preference wish = settled(
                        "\"preference\": {\"preferredChannel\": \"POST\", \"maxAdvertisingPer30Days\": 4}",
                        "\"preference\": {\"preferredChannel\": \"EMAIL\", \"greetings\": false, \"maxAdvertisingPer30Days\": 1}")
                .preference();

        assertThat(wish.preferredChannel()).hasToString("POST");
        assertThat(wish.greetings()).isFalse();
        assertThat(wish.maxAdvertisingPer30Days()).isEqualTo(1);
    }

    @Test
    void aPauseGoesFromTheFirstDayOfEitherToTheLast() {
        String spring = "\"preference\": {\"pausedFrom\": \"2026-03-01\", \"pausedTo\": \"2026-03-31\"}";
        String later = "\"preference\": {\"pausedFrom\": \"2026-03-20\", \"pausedTo\": \"2026-05-31\"}";
        String open = "\"preference\": {\"pausedFrom\": \"2026-04-01\"}";

        assertThat(settled("", spring).preference().pausedTo()).hasToString("2026-03-31");
        assertThat(settled(spring, "").preference().pausedFrom()).hasToString("2026-03-01");
        assertThat(settled(later, spring).preference().pausedFrom()).hasToString("2026-03-01");
        assertThat(settled(spring, later).preference().pausedTo()).hasToString("2026-05-31");
        assertThat(settled(spring, open).preference().pausedTo()).isNull();
        assertThat(settled(spring, open).preference().pausedFrom()).hasToString("2026-03-01");
    }

    @Test
    void whatTheSurvivorLeavesOpenIsTakenFromTheOther() {
        CustomerRecord full = Customers.anna("C-1");
        CustomerRecord bare = record("", "\"emails\": [\"ANNA.mueller@example.org\", \"a@example.net\"]");

        CustomerRecord filled = Settlement.of(bare, full).record();
        CustomerRecord kept = Settlement.of(full, bare).record();

        assertThat(filled.name()).isEqualTo(full.name());
        assertThat(filled.address()).isEqualTo(full.address());
        assertThat(filled.customer().birthDate()).isEqualTo(full.customer().birthDate());
        assertThat(filled.customer().birthDatePurposes())
                .isEqualTo(full.customer().birthDatePurposes());
        assertThat(filled.customer().nps()).isEqualTo(9);
        assertThat(filled.existingCustomerException()).isNull();
        assertThat(filled.emails()).containsExactly("ANNA.mueller@example.org", "a@example.net");
        assertThat(kept.name()).isEqualTo(full.name());
        assertThat(kept.emails()).containsExactly("anna.mueller@example.org", "a@example.net");
        assertThat(kept.existingCustomerException()).isEqualTo(full.existingCustomerException());
    }

    @Test
    void theLaterRecommendationAndTheEarlierRequestCount() {
        Customer settled = settled(
                "\"nps\": 9, \"npsAt\": \"2026-01-01\", \"dataSubjectRequestReceivedOn\": \"2026-02-02\"",
                "\"nps\": 2, \"npsAt\": \"2026-03-01\", \"dataSubjectRequestReceivedOn\": \"2026-01-02\"");

        assertThat(settled.nps()).isEqualTo(2);
        assertThat(settled.npsAt()).hasToString("2026-03-01");
        assertThat(settled.dataSubjectRequestReceivedOn()).hasToString("2026-01-02");
    }

    @Test
    void anObjectionToAdvertisingAfterASaleCountsWithoutTheException() {
        String objected = "\"existingCustomerException\": {\"addressFromSale\": true, \"noticeAtCollection\": true,"
                + " \"objectedAt\": \"2026-01-01T00:00:00Z\"}";

        CustomerRecord settled =
                Settlement.of(record("", ""), record("", objected)).record();

        assertThat(settled.existingCustomerException().addressFromSale()).isFalse();
        assertThat(settled.existingCustomerException().objectedAt()).hasToString("2026-01-01T00:00Z");
    }

    @Test
    void aZoneIsNotTakenFromAnotherCountry() {
        CustomerRecord danish = CaseJson.read(
                "{\"customer\": {\"number\": \"C-2\", \"kind\": \"PERSON\", \"country\": \"DK\", \"currency\": \"DKK\"}}",
                CustomerRecord.class);

        assertThat(Settlement.of(record("", ""), danish).record().customer().currency())
                .isNull();
    }

    @Test
    void recordsThatSayTheSameNeedNoSettling() {
        assertThat(Settlement.of(Customers.anna("C-1"), Customers.anna("C-1")).settled())
                .isEmpty();
    }

    @Test
    void everyFactIsSettledSomehow() {
        // A record that says everything, so that whatever nobody thought of stays empty.
        CustomerRecord bare = record("", "");
        ObjectNode all = CaseJson.tree(Customers.anna("C-1"));
        all.withObject("/customer")
                .put("state", "DE-SN")
                .put("currency", "EUR")
                .put("sbgRenewals", 2)
                .put("optInAskedAt", "2026-01-01")
                .put("dataSubjectRequestReceivedOn", "2026-01-01");
        for (String stop : List.of("deceased", "blocked", "restricted", "vulnerable", "guardian", "robinsonListed")) {
            all.withObject("/customer").put(stop, true);
        }
        all.withObject("/customer").put("dataSubjectRequestOpen", true).put("conciliationOpen", true);

        ObjectNode settled = CaseJson.tree(Settlement.of(bare, CaseJson.read(all, CustomerRecord.class))
                .record()
                .customer());

        Set<String> grants = Set.of("homeOwner", "landlordConsent", "creditOk", "evInterest", "presumedPhoneInterest");
        assertThat(Arrays.stream(Customer.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !grants.contains(name))
                        .filter(name ->
                                !settled.path(name).equals(all.path("customer").path(name)))
                        .collect(Collectors.toSet()))
                .isEmpty();
    }
}
