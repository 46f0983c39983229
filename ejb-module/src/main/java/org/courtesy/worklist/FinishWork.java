package org.courtesy.worklist;

import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;

/**
 * The outcome of work.
 *
 * @param outcome what came of it; never {@code LAPSED}
 * @param reason why the customer declined; must be there with {@code DECLINED} and with nothing else
 * @param note free text for people; never read by a rule
 * @param channel the way that was taken, null: the proposed one
 * @param at when the contact took place, null: now
 * @param experience what the contact did to the relationship, -4..+4, null: 0
 */
public record FinishWork(
        WorkResult outcome,
        DeclineReason reason,
        String note,
        ContactChannel channel,
        OffsetDateTime at,
        Double experience) {

    /** Just that. */
    public static FinishWork with(WorkResult outcome) {
        return new FinishWork(outcome, null, null, null, null, null);
    }
}
