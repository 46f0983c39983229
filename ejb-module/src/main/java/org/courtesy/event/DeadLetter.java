package org.courtesy.event;

import java.time.OffsetDateTime;

/**
 * An event that could not be taken.
 *
 * @param source system it comes from, null when it could not be read
 * @param event its id in that system, null when it could not be read
 * @param problem why it was not taken, the last time
 * @param raw the event as it was sent; null when it was taken or discarded, for it holds personal data
 * @param cut whether it was too long to be kept whole, and so cannot be replayed
 * @param firstAt when it came first
 * @param lastAt when it was tried last
 * @param attempts how often it was tried
 * @param settledAt when it was taken or discarded
 * @param settledBy who replayed or discarded it
 * @param touchpoint Courtesy's id of the touchpoint it became
 */
public record DeadLetter(
        String id,
        EventChannel channel,
        DeadLetterState state,
        String source,
        String event,
        EventProblem problem,
        String raw,
        boolean cut,
        OffsetDateTime firstAt,
        OffsetDateTime lastAt,
        int attempts,
        OffsetDateTime settledAt,
        String settledBy,
        String touchpoint) {}
