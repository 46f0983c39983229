package org.courtesy.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at what was not done: whether it was refused in the way that is promised. */
final class Refusals {

    private Refusals() {}

    /** Says what was not; a request that is still being worked on under its key may be told so. */
    static List<String> notInOrder(List<Reply> refused) {
        Map<String, Long> wrong = refused.stream()
                .filter(reply -> !reply.refusedInOrder() && !reply.kind().equals("409 IDEMPOTENCY_KEY_IN_USE"))
                .collect(Collectors.groupingBy(Reply::kind, Collectors.counting()));
        return wrong.isEmpty()
                ? List.of()
                : List.of("answers that are no refusals with code and Retry-After: " + wrong);
    }

    static String figures(List<Reply> refused) {
        return Figures.of("refused after", refused.stream().map(Reply::millis).toList());
    }
}
