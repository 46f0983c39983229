package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.decision.Decisions;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Page;
import org.courtesy.touchpoint.TouchpointRepository.TimeKey;

/** Tells a customer's touchpoints, whoever asks. Who may is decided by the services before it. */
@ApplicationScoped
public class TouchpointHistory {

    private final TouchpointRepository touchpoints;
    private final Decisions decisions;

    /** For the container's proxy. */
    protected TouchpointHistory() {
        this(null, null);
    }

    @Inject
    TouchpointHistory(TouchpointRepository touchpoints, Decisions decisions) {
        this.touchpoints = touchpoints;
        this.decisions = decisions;
    }

    /**
     * The touchpoints of a customer, the latest first.
     *
     * @param cursor {@link Page#next()} of the page before, null for the first
     * @param limit most entries of the page, 1..500
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    public Page<TouchpointView> of(CustomerKey customer, String cursor, int limit) {
        return of(customer, TimelineFilter.ALL, cursor, limit);
    }

    /** Those of the touchpoints that are wanted, likewise. */
    Page<TouchpointView> of(CustomerKey customer, TimelineFilter filter, String cursor, int limit) {
        TimeKey after = Cursor.read(
                        cursor, 2, key -> new TimeKey(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        List<TouchpointEntity> found = touchpoints.timeline(customer.id(), filter, after, Cursor.limit(limit) + 1);
        Map<UUID, UUID> assessments =
                decisions.idsOf(found.stream().map(TouchpointEntity::id).toList());
        return Cursor.page(found, limit, row -> new Object[] {row.happenedAt(), row.id()})
                .map(row -> row.toView(customer, assessments.get(row.id())));
    }
}
