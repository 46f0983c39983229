package org.courtesy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.CustomerReason;
import org.courtesy.finding.CustomerReason.Ground;
import org.courtesy.finding.Mode;
import org.courtesy.rules.RandomCase;
import org.courtesy.rules.Shipped;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;

/** What a customer is told who asks why they are contacted. */
class CustomerReasonsTest {

    private static final Pattern CODE = Pattern.compile("[A-Z]+_[A-Z_]+|\\{|\\}|\\[|\\]");

    private static CustomerReason reason(String action, String given, String language) {
        return Texts.shipped()
                .translate(Cases.explained(given), Locale.forLanguageTag(language))
                .customerReasons()
                .stream()
                .filter(found -> found.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aConsentIsNamedWithItsDayAndText() {
        String given = "{contracts: [{signedOn: 2026-11-10}], " + "consents: [{channel: PHONE, textVersion: 2025-03}]}";
        CustomerReason reason = reason("COURTESY_CALL", given, "de");
        assertThat(reason.ground()).isEqualTo(Ground.CONSENT);
        assertThat(reason.since()).hasToString("2026-01-10T09:00+01:00");
        assertThat(reason.textVersion()).isEqualTo("2025-03");
        assertThat(reason.text())
                .isEqualTo("Wir rufen Sie an, weil Sie neu bei uns abgeschlossen haben. Das dürfen wir, weil Sie am "
                        + "10.01.2026 eingewilligt haben, Fassung 2025-03 (§ 7 Abs. 2 Nr. 1 UWG). Wenn Sie das nicht "
                        + "möchten, können Sie Ihre Einwilligung jederzeit widerrufen.");
        assertThat(reason("COURTESY_CALL", given, "da").text()).startsWith("Vi ringer til dig, fordi du");
        assertThat(reason("COURTESY_CALL", given, "en").text()).contains("because you consented on");
    }

    @Test
    void aGreetingByPostWantsNoConsent() {
        CustomerReason reason =
                reason("BIRTHDAY_GREETING", "{customer: {birthDate: 1980-11-20}, consents: [{channel: PHONE}]}", "de");
        assertThat(reason.ground()).isEqualTo(Ground.LEGITIMATE_INTEREST);
        assertThat(reason.since()).isNull();
        assertThat(reason.text())
                .contains("weil Sie heute Geburtstag haben", "berechtigtes Interesse", "Art. 6 Abs. 1 lit. f DSGVO")
                .contains("widersprechen");
    }

    @Test
    void aComplaintIsTheCustomersOwnApproach() {
        CustomerReason reason = reason(
                "COMPLAINT_CALLBACK",
                "{touchpoints: [{type: COMPLAINT_OPEN, direction: INBOUND, at: 2026-11-12T15:20:00+01:00, status: OPEN}]}",
                "en");
        assertThat(reason.ground()).isEqualTo(Ground.OWN_REQUEST);
        assertThat(reason.text()).startsWith("We call you because you complained to us.");
    }

    @Test
    void anOfferToAnExistingCustomerRestsOnTheException() {
        CustomerReason reason = reason(
                "OFFER_GREEN_TARIFF",
                "{customer: {preference: {preferredChannel: EMAIL}}, consents: [{channel: PHONE}], "
                        + "existingCustomerException: {addressFromSale: true, noticeAtCollection: true}}",
                "de");
        assertThat(reason.channel()).isEqualTo("EMAIL");
        assertThat(reason.ground()).isEqualTo(Ground.EXISTING_CUSTOMER);
        assertThat(reason.text()).contains("Ökostrom", "jederzeit kostenlos widersprechen");
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void everyListedActionHasItsSentencesWithoutCodes(@ForAll long seed) {
        Assessment explained = Shipped.ASSESSOR.assess(RandomCase.of(seed), Mode.WHAT_IF, true);
        for (Locale language : Texts.SUPPORTED) {
            Assessment told = Texts.shipped().translate(explained, language);
            assertThat(told.customerReasons())
                    .extracting(CustomerReason::action)
                    .containsExactlyElementsOf(
                            told.actions().stream().map(ActionFinding::code).toList());
            assertThat(told.customerReasons()).allSatisfy(reason -> {
                assertThat(CODE.matcher(reason.text()).find()).as(reason.text()).isFalse();
                assertThat(reason.ground() != Ground.CONSENT || reason.since() != null)
                        .isTrue();
            });
            assertThat(told.counterfactuals())
                    .allSatisfy(found -> assertThat(CODE.matcher(found.text()).find())
                            .as(found.text())
                            .isFalse());
        }
    }
}
