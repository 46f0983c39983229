package org.courtesy.assess;

import java.util.List;
import org.courtesy.fact.CustomerPicture;
import org.courtesy.fact.LoyaltyQuestion;
import org.courtesy.fact.SupplyPicture;
import org.courtesy.finding.Loyalty;
import org.courtesy.policy.LoyaltyLevels;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleRun;

/** How loyal is the customer? Adds up the points that the rules award. */
final class LoyaltyPhase {

    private final RuleBase rules;
    private final PolicySnapshot snapshot;
    private final LoyaltyLevels levels;
    private final CaseFile file;

    LoyaltyPhase(RuleBase rules, PolicySnapshot snapshot, CaseFile file) {
        this.rules = rules;
        this.snapshot = snapshot;
        this.levels = snapshot.loyaltyLevels();
        this.file = file;
    }

    Loyalty decide(RuleRun run, CustomerPicture customer, SupplyPicture supply) {
        LoyaltyQuestion question = new LoyaltyQuestion(run, customer, supply, snapshot.policy());
        run.ask(List.of(question));
        int points = Math.max(0, question.points());
        return new Loyalty(points, levels.reachedWith(points), null);
    }

    /** Whether the level was lower so many days ago as the policy gives for saying thank you. */
    boolean roseLately(Loyalty loyalty) {
        return levels.points(loyalty.level()) > 0 && levels.points(loyalty.level()) > levels.points(levelThen());
    }

    // Asked in a run of its own, so that the trace tells the rules of now alone.
    private String levelThen() {
        Moment then = file.moment(file.asOf().millis() - snapshot.policy().thanksDays() * Moment.DAY);
        try (RuleRun run = rules.open(file.entries(then))) {
            return decide(
                            run,
                            file.painter().picture(then),
                            file.supplyPainter().picture(then))
                    .level();
        }
    }
}
