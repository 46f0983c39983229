package org.courtesy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.courtesy.assess.ContactReasons;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.CustomerReason;
import org.courtesy.finding.CustomerReason.Ground;
import org.courtesy.rules.Shipped;
import org.courtesy.text.ContactWords;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer is told about a contact that has been. */
class ContactReasonsTest {

    private static final Pattern CODE = Pattern.compile("[A-Z]+_[A-Z_]+|\\{|\\}|\\[|\\]");
    private static final ContactReasons REASONS = new ContactReasons(Shipped.RULES, Shipped.POLICY);

    private static Touchpoint contact(String type, ContactChannel channel, String at, TouchpointStatus status) {
        return new Touchpoint(
                "t",
                type,
                Direction.OUTBOUND,
                channel,
                null,
                OffsetDateTime.parse(at),
                status,
                true,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Touchpoint done(String type, ContactChannel channel, String at) {
        return contact(type, channel, at, TouchpointStatus.DONE);
    }

    private static CustomerReason reason(String given, Touchpoint contact) {
        return REASONS.of(Cases.of(given), contact);
    }

    @Test
    void aConsentOfThenPermittedItThoughItIsWithdrawnNow() {
        String given = "{consents: [{channel: EMAIL, proof: DOUBLE_OPT_IN_EMAIL, textVersion: 2025-03,"
                + " at: 2026-01-10T09:00:00+01:00},"
                + " {channel: EMAIL, state: WITHDRAWN, at: 2026-10-01T09:00:00+02:00}]}";

        CustomerReason before = reason(given, done("NEWSLETTER", ContactChannel.EMAIL, "2026-09-01T10:00:00+02:00"));
        CustomerReason after = reason(given, done("NEWSLETTER", ContactChannel.EMAIL, "2026-10-02T10:00:00+02:00"));

        assertThat(before.ground()).isEqualTo(Ground.CONSENT);
        assertThat(before.textVersion()).isEqualTo("2025-03");
        assertThat(after.ground()).isNull();
        assertThat(after.legalBasis()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ANNUAL_BILL, EMAIL, LEGAL_DUTY",
        "SUPPLY_START, EMAIL, CONTRACT",
        "COMPLAINT_CALLBACK, PHONE, OWN_REQUEST",
        "BIRTHDAY, POST, LEGITIMATE_INTEREST",
        "NEWSLETTER, PHONE, CONSENT",
    })
    void everyKindOfContactHasItsGround(String type, ContactChannel channel, Ground ground) {
        String given = "{consents: [{channel: PHONE}]}";

        assertThat(reason(given, done(type, channel, "2026-09-01T10:00:00+02:00"))
                        .ground())
                .isEqualTo(ground);
    }

    @Test
    void anAdvertisingCallWithoutConsentHadNoGround() {
        CustomerReason reason =
                reason("{consents: []}", done("COURTESY_CALL", ContactChannel.PHONE, "2026-09-01T10:00:00+02:00"));

        assertThat(reason.ground()).isNull();
        assertThat(new ContactWords(Texts.shipped(), Locale.GERMAN).ground(reason))
                .startsWith("Wir finden nichts, was uns das erlaubt hätte.");
        assertThat(new ContactWords(Texts.shipped(), Locale.GERMAN).stop(reason))
                .isEmpty();
    }

    @Test
    void anObjectionOfLaterDoesNotMakeTheLetterBeforeItWrong() {
        String given = "{objections: [{channel: POST, at: 2026-05-01T00:00:00+02:00}]}";

        assertThat(reason(given, done("BIRTHDAY", ContactChannel.POST, "2026-04-30T10:00:00+02:00"))
                        .ground())
                .isEqualTo(Ground.LEGITIMATE_INTEREST);
        assertThat(reason(given, done("BIRTHDAY", ContactChannel.POST, "2026-05-02T10:00:00+02:00"))
                        .ground())
                .isNull();
    }

    @Test
    void capsAndPausesAreNoQuestionOfLaw() {
        String given = "{customer: {preference: {pausedFrom: 2026-01-01}}}";

        assertThat(reason(given, done("BIRTHDAY", ContactChannel.POST, "2026-04-30T10:00:00+02:00"))
                        .ground())
                .isEqualTo(Ground.LEGITIMATE_INTEREST);
    }

    @Test
    void whatIsPlannedIsJudgedNow() {
        String given = "{consents: [{channel: EMAIL, proof: DOUBLE_OPT_IN_EMAIL, at: 2026-01-10T09:00:00+01:00}]}";
        CustomerCase known = Cases.of(given);

        assertThat(REASONS.of(
                                known,
                                contact(
                                        "NEWSLETTER",
                                        ContactChannel.EMAIL,
                                        "2036-01-01T10:00:00+01:00",
                                        TouchpointStatus.PLANNED))
                        .ground())
                .as("in ten years the consent would be too old")
                .isEqualTo(Ground.CONSENT);
    }

    @Test
    void whoIsBlockedTodayWasNotYesterday() {
        assertThat(reason(
                                "{customer: {blocked: true}}",
                                done("BIRTHDAY", ContactChannel.POST, "2026-04-30T10:00:00+02:00"))
                        .ground())
                .isEqualTo(Ground.LEGITIMATE_INTEREST);
    }

    @Test
    void proposalsAreToldAsTheExplanationTellsThem() {
        String given = "{contracts: [{signedOn: 2026-11-10}], consents: [{channel: PHONE, textVersion: 2025-03}]}";
        CustomerCase known = Cases.of(given);

        assertThat(REASONS.ofProposals(known, Cases.judged(known)))
                .isNotEmpty()
                .containsExactlyElementsOf(Cases.explained(given).customerReasons().stream()
                        .filter(reason -> reason.channel() != null)
                        .toList());
    }

    @Test
    void everyTypeIsToldInEveryLanguageWithoutACode() {
        Texts withoutAny = Texts.of(java.util.Map.of());
        CustomerReason none = new CustomerReason("NEWSLETTER", "EMAIL", null, null, null, null, null);
        for (Locale language : Texts.SUPPORTED) {
            ContactWords words = new ContactWords(withoutAny, language);
            for (Ground ground : Ground.values()) {
                CustomerReason reason = new CustomerReason("NEWSLETTER", "EMAIL", ground, null, null, "§ 7 UWG", null);
                assertThat(words.ground(reason)).contains("§ 7 UWG").doesNotContainPattern(CODE);
                assertThat(words.stop(reason)).isNotBlank().doesNotContainPattern(CODE);
            }
            assertThat(words.ground(none)).isNotBlank();
            assertThat(words.rule("OFFER_GREEN_TARIFF")).isPresent();
            assertThat(words.rule("ANNUAL_BILL")).isPresent();
            assertThat(words.rule("SOMETHING_NEW")).isEmpty();
        }
    }
}
