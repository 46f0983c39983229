package org.courtesy.assess;

import java.util.Comparator;
import java.util.List;
import org.courtesy.fact.ChurnPhase;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.RiskQuestion;
import org.courtesy.finding.Band;
import org.courtesy.finding.Churn;
import org.courtesy.finding.Driver;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleRun;

/** Is this customer about to leave? Adds up the drivers that the rules found. */
final class RiskPhase {

    private static final String INVOLUNTARY = "DUNNING";
    private static final int MOST_POINTS = 100;

    private static final Comparator<Driver> HEAVIEST_FIRST = Comparator.comparingInt(Driver::points)
            .reversed()
            .thenComparing(Driver::code)
            .thenComparing(Driver::rule);

    private final PolicySnapshot snapshot;

    RiskPhase(PolicySnapshot snapshot) {
        this.snapshot = snapshot;
    }

    Churn decide(RuleRun run, ContactSituation situation) {
        RiskQuestion question = new RiskQuestion(run, situation.customer(), situation.supply(), situation.policy());
        run.ask(List.of(question));
        List<Driver> drivers = question.drivers().stream()
                .map(draft -> new Driver(
                        draft.code(),
                        draft.level(),
                        snapshot.points(draft.code(), draft.level()),
                        draft.rule(),
                        draft.value(),
                        null))
                .sorted(HEAVIEST_FIRST)
                .toList();
        int sum = drivers.stream().mapToInt(Driver::points).sum();
        int points = Math.max(0, Math.min(MOST_POINTS, sum));
        boolean involuntary = drivers.stream().anyMatch(driver -> driver.code().equals(INVOLUNTARY));
        return new Churn(
                points,
                Band.of(points),
                involuntary,
                question.saidUnavoidable(),
                phase(question, Band.of(points)),
                drivers);
    }

    /** What a rule named; else a high risk calls for retention, and everybody else for prevention. */
    private static ChurnPhase phase(RiskQuestion question, Band band) {
        ChurnPhase byRisk = band.atLeast(Band.HIGH) ? ChurnPhase.RETENTION : ChurnPhase.PREVENTION;
        return question.namedPhase() == null ? byRisk : question.namedPhase();
    }
}
