package org.courtesy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Arbitration;
import org.courtesy.finding.Arbitration.Candidate;
import org.courtesy.finding.Arbitration.Stage;
import org.courtesy.finding.Arbitration.Step;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.rules.RandomCase;
import org.courtesy.rules.Shipped;
import org.junit.jupiter.api.Test;

/** How the next best action was found. */
class ContestTest {

    private static final String COMPLAINT =
            "touchpoints: [{type: COMPLAINT_OPEN, direction: INBOUND, at: 2026-11-12T15:20:00+01:00, status: OPEN}]";

    private static Candidate candidate(Assessment explained, String code) {
        return explained.arbitration().candidates().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWinnerComesFirstAndLostNothing() {
        Candidate winner = Cases.explained("{" + COMPLAINT + "}")
                .arbitration()
                .candidates()
                .get(0);
        assertThat(winner.code()).isEqualTo("COMPLAINT_CALLBACK");
        assertThat(winner.stage()).isEqualTo(Stage.CHOSEN);
        assertThat(winner.lost()).isNull();
        assertThat(winner.priority())
                .isEqualTo(winner.propensity() * winner.context() * winner.value() * winner.lever());
    }

    @Test
    void aLowerClassLosesToTheClassBeforeIt() {
        Assessment explained = Cases.explained("{" + COMPLAINT + ", promises: [{id: p, dueOn: 2026-11-18}]}");
        Candidate second = candidate(explained, "COMPLAINT_CALLBACK");
        assertThat(explained.next().code()).isEqualTo("PROMISE_REPAIR");
        assertThat(second.stage()).isEqualTo(Stage.ARBITRATION);
        assertThat(second.lost()).isEqualTo("CLASS_GOES_FIRST");
        assertThat(second.to()).isEqualTo("PROMISE_REPAIR");
    }

    @Test
    void withinAClassTheLowerPriorityLoses() {
        Assessment explained = Cases.explained("{customer: {birthDate: 1980-11-20}}");
        Candidate offer = candidate(explained, "OFFER_GREEN_TARIFF");
        assertThat(explained.next().code()).isNotEqualTo("OFFER_GREEN_TARIFF");
        assertThat(offer.lost()).isEqualTo("PRIORITY_TOO_LOW");
        assertThat(offer.to()).isEqualTo(explained.next().code());
        assertThat(offer.priority()).isPositive();
    }

    @Test
    void anActionStopsAtTheEarliestStageOfItsRefusals() {
        Assessment explained = Cases.explained(
                "{customer: {birthDate: 1980-11-20, birthDatePurposes: [CONTRACT], preference: {greetings: false}}}");
        Candidate greeting = candidate(explained, "BIRTHDAY_GREETING");
        assertThat(greeting.stage()).isEqualTo(Stage.ELIGIBILITY);
        assertThat(greeting.lost()).isEqualTo("BDAY_PURPOSE_MISMATCH");
        assertThat(greeting.propensity()).isNull();
    }

    @Test
    void whatIsNotDueStopsAtApplicability() {
        Candidate greeting = candidate(Cases.explained("{}"), "BIRTHDAY_GREETING");
        assertThat(greeting.stage()).isEqualTo(Stage.APPLICABILITY);
        assertThat(greeting.lost()).isEqualTo("NOT_DUE");
    }

    @Test
    void offersThatMayNotBeConsideredStopAtWhatForbidsProfiling() {
        Candidate offer =
                candidate(Cases.explained("{objections: [{at: 2026-05-01T00:00:00+02:00}]}"), "OFFER_GREEN_TARIFF");
        assertThat(offer.stage()).isEqualTo(Stage.ELIGIBILITY);
        assertThat(offer.lost()).isEqualTo("OBJECTED_ART21");
    }

    @Test
    void leavingAloneWinsWhenNothingIsLeft() {
        Assessment explained = Cases.explained("{customer: {blocked: true}}");
        assertThat(explained.arbitration().candidates().get(0).code()).isEqualTo("LEAVE_ALONE");
        assertThat(explained.arbitration().funnel()).last().isEqualTo(new Step(Stage.CHOSEN, 0, 0));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void everyActionIsCountedOnceAndOnlyWhatIsListedCameToTheArbitration(@ForAll long seed) {
        Assessment explained = Shipped.ASSESSOR.assess(RandomCase.of(seed), Mode.WHAT_IF, true);
        Arbitration arbitration = explained.arbitration();
        assertThat(arbitration.candidates())
                .extracting(Candidate::code)
                .containsExactlyInAnyOrderElementsOf(Shipped.POLICY.actions().codes());

        List<Step> funnel = arbitration.funnel();
        assertThat(funnel).extracting(Step::stage).containsExactly(Stage.values());
        assertThat(funnel.get(0).entered())
                .isEqualTo(Shipped.POLICY.actions().codes().size() - 1);
        for (int i = 1; i < funnel.size(); i++) {
            assertThat(funnel.get(i).entered()).isEqualTo(funnel.get(i - 1).passed());
        }
        assertThat(arbitration.candidates().stream()
                        .filter(candidate -> candidate.propensity() != null)
                        .map(Candidate::code)
                        .filter(code -> !code.equals("LEAVE_ALONE"))
                        .collect(Collectors.toSet()))
                .isEqualTo(explained.actions().stream().map(ActionFinding::code).collect(Collectors.toSet()));
        assertThat(arbitration.candidates())
                .filteredOn(candidate -> candidate.stage() == Stage.CHOSEN)
                .extracting(Candidate::code)
                .containsExactly(explained.next().code());
    }
}
