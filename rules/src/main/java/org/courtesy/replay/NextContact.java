package org.courtesy.replay;

import java.util.Optional;
import org.courtesy.fact.ContactChannel;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;

/** The next best action of an assessment as a contact. */
final class NextContact {

    private NextContact() {}

    /** The next best action with its channel and window; empty when the customer is to be left alone. */
    static Optional<ActionFinding> action(Assessment assessment) {
        return assessment.actions().stream()
                .filter(action -> action.code().equals(assessment.next().code()))
                .findFirst();
    }

    /** The next best action, if it reaches the customer: what the team does among itself has no channel. */
    static Optional<ActionFinding> of(Assessment assessment) {
        return action(assessment).filter(action -> action.channel() != null);
    }

    /** The channel of the next best action, null when it has none. */
    static ContactChannel channel(Assessment assessment) {
        return of(assessment).map(ActionFinding::channel).orElse(null);
    }
}
