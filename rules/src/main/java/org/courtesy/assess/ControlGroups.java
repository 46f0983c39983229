package org.courtesy.assess;

import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;

/**
 * Holds back what a rule proposes from the customers in its control group, so that the effect of the rule can be measured.
 * Comes after all gates: who would not have been treated belongs to neither group. Only advertising is held back, never what
 * the law or the contract owes the customer; and nothing is on trial, so that people see what would be proposed.
 */
final class ControlGroups {

    private static final String HOLDOUT = "HOLDOUT";

    private final RuleBase rules;
    private final PolicySnapshot snapshot;
    private final CaseFile file;
    private final SortedSet<String> control = new TreeSet<>();
    private final SortedSet<String> treated = new TreeSet<>();

    ControlGroups(RuleBase rules, PolicySnapshot snapshot, CaseFile file) {
        this.rules = rules;
        this.snapshot = snapshot;
        this.file = file;
    }

    /** Moves from the proposals to what is withheld. */
    void holdBack(List<Proposal> proposals, List<Withheld> withheld) {
        if (file.trial()) {
            return;
        }
        for (Iterator<Proposal> left = proposals.iterator(); left.hasNext(); ) {
            Proposal proposal = left.next();
            int percent = measured(proposal) ? rules.holdout(proposal.rule()) : 0;
            if (percent > 0 && inGroup(proposal.rule(), percent)) {
                control.add(proposal.rule());
                withheld.add(heldBack(proposal));
                left.remove();
            } else if (percent > 0) {
                treated.add(proposal.rule());
            }
        }
    }

    private static boolean measured(Proposal proposal) {
        return proposal.rule() != null && proposal.legalClass().purpose() == Purpose.ADVERTISING;
    }

    private boolean inGroup(String rule, int percent) {
        return Holdout.contains(
                file.customer().number(), rule, snapshot.policy().holdoutDraw(), percent);
    }

    private static Withheld heldBack(Proposal proposal) {
        Refusal refusal = new Refusal(HOLDOUT, proposal.rule(), null, null, null, null);
        return new Withheld(proposal.action().code(), List.of(refusal), null);
    }

    /** The rules that were held back. */
    List<String> control() {
        return List.copyOf(control);
    }

    /** The rules with a control group that were not. */
    List<String> treated() {
        return List.copyOf(treated);
    }
}
