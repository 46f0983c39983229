package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.fact.TouchpointStatus;

/**
 * Finds which closing ends which complaint, from all that is known of a customer and by the time at which it happened. So the
 * answer does not depend on the order in which it became known: a closing may come before its complaint.
 */
@ApplicationScoped
class Complaints {

    private final TouchpointRepository touchpoints;

    /** For the container's proxy. */
    protected Complaints() {
        this(null);
    }

    @Inject
    Complaints(TouchpointRepository touchpoints) {
        this.touchpoints = touchpoints;
    }

    /** Whether a touchpoint opens or closes a complaint. */
    static boolean concerns(TouchpointEntity row) {
        return opens(row) || row.type().equals(CompleteTouchpoint.COMPLAINT_CLOSED);
    }

    private static boolean opens(TouchpointEntity row) {
        return row.type().equals(CompleteTouchpoint.COMPLAINT_OPEN);
    }

    /**
     * Settles the complaints of a customer in the present transaction: a closing ends the one that it names, or the latest
     * that was open then.
     */
    void settle(long customerId) {
        List<TouchpointEntity> rows = touchpoints.complaints(customerId);
        Map<Object, TouchpointEntity> complaints = rows.stream()
                .filter(Complaints::opens)
                .collect(Collectors.toMap(TouchpointEntity::id, Function.identity()));
        rows.stream().filter(row -> !opens(row)).forEach(closing -> undo(closing, complaints.get(closing.relatesTo())));
        Deque<TouchpointEntity> open = new ArrayDeque<>();
        for (TouchpointEntity row : rows) {
            if (opens(row) && row.status() == TouchpointStatus.OPEN) {
                open.push(row);
            } else if (!opens(row) && row.happened()) {
                close(row, complaints.get(row.relatesTo()), open);
            }
        }
    }

    private static void undo(TouchpointEntity closing, TouchpointEntity complaint) {
        if (complaint != null && complaint.closedBy(closing)) {
            complaint.reopen();
        }
        if (closing.paired()) {
            closing.unpair();
        }
    }

    private static void close(TouchpointEntity closing, TouchpointEntity named, Deque<TouchpointEntity> open) {
        if (named != null && named.happened()) {
            open.remove(named);
            named.close(closing.happenedAt());
        } else if (closing.relatesTo() == null && !open.isEmpty()) {
            TouchpointEntity latest = open.pop();
            latest.close(closing.happenedAt());
            closing.pairWith(latest.id());
        }
    }
}
