package org.courtesy.reason;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;

/**
 * Every reason of a decision. Advertising is kept channel by channel: of each channel there are some hundred sets, of all
 * channels together nearly as many as there are customers.
 *
 * @param advertising why there may be no advertising, by channel
 * @param service why there may be no service contact
 * @param statutory why not even a statutory message may go
 * @param actions why actions were withheld and offers not made
 */
public record DecisionReasons(
        Map<ContactChannel, ReasonSet> advertising, ReasonSet service, ReasonSet statutory, ReasonSet actions) {

    public DecisionReasons {
        advertising = Map.copyOf(advertising);
    }

    /** Those of a decision. */
    public static DecisionReasons of(Assessment decision) {
        Map<ContactChannel, ReasonSet> advertising = new EnumMap<>(ContactChannel.class);
        for (ContactChannel channel : ContactChannel.values()) {
            advertising.put(channel, ReasonSet.ofAdvertising(decision, channel));
        }
        return new DecisionReasons(
                advertising,
                ReasonSet.ofPurpose(decision, Purpose.SERVICE),
                ReasonSet.ofPurpose(decision, Purpose.STATUTORY),
                ReasonSet.ofActions(decision));
    }

    /** All sets, also empty ones. */
    public List<ReasonSet> sets() {
        List<ReasonSet> sets = new ArrayList<>(advertising.values());
        sets.add(service);
        sets.add(statutory);
        sets.add(actions);
        return sets;
    }
}
