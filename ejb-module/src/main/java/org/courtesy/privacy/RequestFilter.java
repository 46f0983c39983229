package org.courtesy.privacy;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which requests are looked for.
 *
 * @param states empty: any
 * @param kind null: any
 * @param dueTo the last day on which they are due; null: any
 */
public record RequestFilter(Set<RequestState> states, RequestKind kind, LocalDate dueTo) {

    /** Those that wait for an answer. */
    public static final RequestFilter WAITING =
            new RequestFilter(Set.of(RequestState.OPEN, RequestState.EXTENDED), null, null);

    public RequestFilter {
        states = states == null ? Set.of() : Set.copyOf(states);
    }
}
