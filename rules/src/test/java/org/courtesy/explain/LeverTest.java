package org.courtesy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Device;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.json.CaseValidator;
import org.courtesy.rules.RandomCase;
import org.courtesy.rules.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The changes themselves, whatever the rules say of them. */
class LeverTest {

    private static final int CASES = 60;

    private static Remedy remedy(Lever lever) {
        return lever.remedy(ContactChannel.EMAIL, Shipped.POLICY);
    }

    @ParameterizedTest
    @EnumSource(Lever.class)
    void changesNothingMoreWhenMadeTwice(Lever lever) {
        for (long seed = 0; seed < CASES; seed++) {
            CustomerCase once = remedy(lever).edit().apply(RandomCase.of(seed));
            assertThat(remedy(lever).edit().apply(once)).as("seed %s", seed).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @EnumSource(Lever.class)
    void leavesACaseThatCouldBeGiven(Lever lever) {
        for (long seed = 0; seed < CASES; seed++) {
            CustomerCase changed = remedy(lever).edit().apply(RandomCase.of(seed));
            assertThat(CaseValidator.shipped().check(changed))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Lever.class)
    void isUsedForSomeRefusalOrDriver(Lever lever) {
        Stream<Lever> used = Stream.concat(
                Shipped.POLICY.codes().refusals().stream().flatMap(code -> Catalogue.of(code).stream()),
                Stream.of("FREE_TO_LEAVE", "PRICE_UP", "OVERPRICED", "BILL_SHOCK")
                        .map(Catalogue::ofDriver));
        assertThat(used).contains(lever);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "da", "en"})
    void everyChangeHasItsWords(String language) {
        Properties texts = texts(language);
        for (Lever lever : Lever.values()) {
            Counterfactual.Change words = remedy(lever).words();
            String key = (words.fact() + "." + words.change().replace(" for EMAIL", ""))
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[ -]", "_");
            assertThat(texts.getProperty("change." + key)).as("change.%s", key).isNotBlank();
        }
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (InputStream in =
                LeverTest.class.getResourceAsStream("/courtesy/texts/texts_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Product facts, and what a rule that refuses for their lack looks at. */
    static Stream<Arguments> productFacts() {
        return Stream.of(
                fact(
                        "NO_EV_INTEREST",
                        "Electric car: interest told",
                        c -> c.customer().evInterest()),
                fact(
                        "NO_PARKING",
                        "Premise: private parking available",
                        c -> c.premise() != null && c.premise().privateParking()),
                fact(
                        "NOT_OWNER",
                        "Home: owned by the customer",
                        c -> c.customer().homeOwner()),
                fact(
                        "TENANT_NO_CONSENT",
                        "Landlord: consent given",
                        c -> c.customer().homeOwner() || c.customer().landlordConsent()),
                fact(
                        "ROOF_UNSUITABLE",
                        "Premise: roof suitable",
                        c -> c.premise() != null && c.premise().roofSuitable()),
                fact("CREDIT", "Credit: confirmed", c -> c.customer().creditOk()),
                fact(
                        "NO_COVERAGE",
                        "Premise: fibre available",
                        c -> c.premise() != null && c.premise().fibreCoverage()),
                fact(
                        "NO_HEATING",
                        "Premise: heating installed",
                        c -> c.premise() != null && c.premise().installed().contains(Device.HEATING)),
                fact(
                        "NO_RETENTION_BUDGET",
                        "Customer value: segment A",
                        c -> "A".equals(c.customer().segment())),
                fact(
                        "TERM_RUNNING",
                        "Contract: fixed term ending",
                        c -> c.contracts().stream()
                                .allMatch(contract -> contract.fixedTermEnd()
                                        .isBefore(c.asOf().toLocalDate().plusDays(90)))),
                fact(
                        "SMART_METER_MANDATORY",
                        "Consumption: below the smart meter duty",
                        c -> c.contracts().stream().allMatch(contract -> contract.annualConsumptionKwh() < 6000)));
    }

    private static Arguments fact(String refusal, String change, Predicate<CustomerCase> there) {
        return Arguments.of(refusal, change, there);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("productFacts")
    void bringsTheFactThatLacks(String refusal, String change, Predicate<CustomerCase> there) {
        CustomerCase given = Cases.of("{contracts: [{annualConsumptionKwh: 7000}]}");
        Assessment plain = Cases.judged(given);
        Judge judge = changed -> withOffer(plain, refusal, there.test(changed));

        assertThat(new Counterfactuals(given, judge.judge(given), Shipped.POLICY, judge).all())
                .filteredOn(found -> found.target().startsWith("offers/"))
                .extracting(found -> found.changes().stream()
                        .map(made -> made.fact() + ": " + made.change())
                        .toList())
                .containsExactly(List.of(change));
    }

    /** The assessment with one offer, refused for one reason unless a fact is there. */
    private static Assessment withOffer(Assessment assessment, String refusal, boolean eligible) {
        List<Refusal> refusals =
                eligible ? List.of() : List.of(new Refusal(refusal, "OFF-999", null, null, null, null));
        return Copy.with(
                assessment, "offers", List.of(new OfferFinding("GREEN_TARIFF", eligible, refusals, null, null)));
    }

    @Test
    void aWaitKeepsWhatIsAssessedWhenItWas() {
        CustomerCase given = Cases.of("{touchpoint: {type: HOTLINE_CALL, direction: INBOUND, channel: PHONE}}");
        CustomerCase later = CaseEdits.at(given, given.asOf().plusDays(3));
        assertThat(later.asOf()).isEqualTo(given.asOf().plusDays(3));
        assertThat(later.touchpoint().at()).isEqualTo(given.asOf());
    }

    @Test
    void ofTwoWaitsTheLaterCounts() {
        OffsetDateTime now = Cases.of("{}").asOf();
        Set<Remedy> soon = Set.of(Remedy.waitUntil(now.plusDays(1)));
        Set<Remedy> late = Set.of(Remedy.waitUntil(now.plusDays(2)));
        assertThat(Remedy.union(soon, late)).isEqualTo(late);
    }
}
