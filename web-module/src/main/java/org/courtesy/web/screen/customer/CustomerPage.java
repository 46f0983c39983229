package org.courtesy.web.screen.customer;

import java.util.List;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.finding.Assessment;

/**
 * Everything the customer page shows, in the words of one language.
 *
 * @param judged when the case was judged, in words
 * @param stored whether the decision shown is a stored one; otherwise it is the judgement of this moment
 * @param assessment the translated decision
 */
public record CustomerPage(
        CustomerRecord record,
        CaseFacts facts,
        Assessment assessment,
        String judged,
        boolean stored,
        Head head,
        List<Chip> alerts,
        NextCard next,
        Permissions permissions,
        Risk risk,
        List<Offers.Group> offers,
        List<Deadlines.Line> deadlines,
        List<Contracts.Line> contracts,
        DecisionChanges changes) {

    /** Whether the decision shown was made on a touchpoint. */
    public boolean ofTouchpoint() {
        return facts.data().touchpoint() != null;
    }
}
