package org.courtesy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.Refusal;
import org.courtesy.rules.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What would have to be different, refusal by refusal. */
class CounterfactualsTest {

    /**
     * Codes against which nothing is said: what cannot be undone (death, a past window), what a customer has already, what
     * lies in the supplier's tables and not with the customer, and what nobody could state truthfully.
     */
    private static final Set<String> NOTHING_HELPS = Set.of(
            "DECEASED",
            "NO_LEGAL_TABLE",
            "HOLDOUT",
            "UNTESTED_UPLIFT",
            "BDAY_SUPPRESSED_BUSINESS",
            "BDAY_IMPLAUSIBLE",
            "BDAY_WINDOW_MISSED",
            "COURTESY_CALL_OUTSIDE_WINDOW",
            "ALREADY_GREEN",
            "ALREADY_DUAL_FUEL",
            "ALREADY_INSTALLED");

    @Test
    void everyRefusalHasItsChangeOrDeliberatelyNone() {
        Set<String> known = Shipped.POLICY.codes().refusals().stream()
                .filter(Catalogue::knows)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>(Shipped.POLICY.codes().refusals());
        unknown.removeAll(known);
        assertThat(unknown).isEqualTo(new TreeSet<>(NOTHING_HELPS));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvFileSource(resources = "changes.csv", delimiter = '|', ignoreLeadingAndTrailingWhitespace = true)
    void theOnlyObstacleHasExactlyItsChange(String refusal, String target, String change, String given) {
        Assessment explained = Cases.explained(given);
        assertThat(refusals(target, explained)).as("refusals of %s", target).contains(refusal);
        assertThat(told(target, explained)).isEqualTo(change);
    }

    @Test
    void theExampleOfTheInterface() {
        Assessment explained = Cases.explained(
                "{touchpoints: [{type: COMPLAINT_OPEN, direction: INBOUND, at: 2026-11-12T15:20:00+01:00, status: OPEN, experience: -3}]}");
        assertThat(explained.counterfactuals())
                .filteredOn(found -> found.target().equals("offers/GREEN_TARIFF"))
                .containsExactly(new Counterfactual(
                        "offers/GREEN_TARIFF", List.of(new Counterfactual.Change("Complaint", "closed")), null));
    }

    @Test
    void twoObstaclesWantTwoChanges() {
        assertThat(told(
                        "contact/PHONE/ADVERTISING",
                        Cases.explained("{customer: {conciliationOpen: true}, consents: [{channel: EMAIL}]}")))
                .isEqualTo("Conciliation: closed; Consent: granted for PHONE");
    }

    @Test
    void whatTimeDoesIsToldLast() {
        assertThat(told(
                        "contact/PHONE/ADVERTISING",
                        Cases.explained("{asOf: 2026-11-20T21:30:00+01:00, consents: [{channel: EMAIL}]}")))
                .isEqualTo("Consent: granted for PHONE; Time: 2026-11-21T09:00+01:00");
    }

    @Test
    void nothingIsSaidWhereNothingHelps() {
        Assessment explained = Cases.explained("{customer: {deceased: true}}");
        assertThat(explained.contact()).noneMatch(row -> row.allowed());
        assertThat(explained.counterfactuals()).isEmpty();
    }

    @Test
    void nothingIsSaidWhereEverythingIsOpen() {
        assertThat(Cases.explained("{}").counterfactuals())
                .extracting(Counterfactual::target)
                .noneMatch(target -> target.startsWith("contact/POST") || target.equals("offers/GREEN_TARIFF"));
    }

    static String told(String target, Assessment explained) {
        return explained.counterfactuals().stream()
                .filter(found -> found.target().equals(target))
                .flatMap(found -> found.changes().stream())
                .map(change -> change.fact() + ": " + change.change())
                .collect(Collectors.joining("; "));
    }

    private static List<String> refusals(String target, Assessment assessment) {
        return Target.of(assessment).stream()
                .filter(found -> found.name().equals(target))
                .flatMap(found -> found.in(assessment).refusals().stream())
                .map(Refusal::code)
                .toList();
    }
}
