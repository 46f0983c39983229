package org.courtesy.touchpoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.decision.Decisions;
import org.courtesy.shared.RowQuery;

/**
 * What happened last with a customer to whom a touchpoint was written, and as of when they were judged last. It is asked together
 * with the case. A touchpoint that did not happen, or lies further in the future than clocks differ, is compared with nothing.
 */
final class Latest {

    private final CustomerKey customer;
    private final UUID written;
    private final Instant horizon;
    private final boolean comparable;

    private UUID touchpoint;
    private Instant happenedAt;
    private Instant judgedAsOf;

    Latest(CustomerKey customer, TouchpointEntity row, Instant horizon) {
        this.customer = customer;
        this.written = row.id();
        this.horizon = horizon;
        this.comparable = row.happened() && !row.happenedAt().isAfter(horizon);
        this.touchpoint = written;
        this.happenedAt = row.happenedAt();
    }

    List<RowQuery> queries() {
        return !comparable
                ? List.of()
                : List.of(
                        TouchpointRepository.last(customer.id(), horizon, row -> {
                            touchpoint = row.id();
                            happenedAt = row.instant();
                        }),
                        Decisions.latestAsOf(customer, row -> judgedAsOf = row.instant()));
    }

    /** The last that happened: the one that was written, if nothing was later. */
    UUID touchpoint() {
        return touchpoint;
    }

    boolean isThisTouchpoint() {
        return touchpoint.equals(written);
    }

    /** Whether the customer was judged as of later than the last that happened, though not as of a time to come. */
    boolean judgedLater() {
        return judgedAsOf != null && judgedAsOf.isAfter(happenedAt) && !judgedAsOf.isAfter(horizon);
    }
}
