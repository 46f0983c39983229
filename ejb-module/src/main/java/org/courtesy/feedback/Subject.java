package org.courtesy.feedback;

import java.time.Instant;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;

/** A touchpoint that one may be asked about. */
record Subject(
        UUID touchpoint,
        Long customerId,
        String type,
        Direction direction,
        ContactChannel channel,
        Instant happenedAt) {}
