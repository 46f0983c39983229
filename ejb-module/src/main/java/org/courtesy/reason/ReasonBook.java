package org.courtesy.reason;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is in which set of reasons. A set never changes, so each is read once and then kept; one that nobody asked for yet is
 * read from a decision that names it, and written down for statements that look for a reason.
 */
@ApplicationScoped
public class ReasonBook {

    private final ReasonStore store;
    private final Map<Long, ReasonSet> known = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected ReasonBook() {
        this(null);
    }

    @Inject
    public ReasonBook(ReasonStore store) {
        this.store = store;
        known.put(ReasonSet.NONE, ReasonSet.EMPTY);
    }

    /**
     * What is in the sets that decisions name. Afterwards all of them stand in the table {@code reason} as well.
     *
     * @param named ids of sets, each with a decision that names it
     */
    public Map<Long, ReasonSet> sets(Map<Long, UUID> named) {
        Map<Long, UUID> unknown = without(known.keySet(), named);
        if (!unknown.isEmpty()) {
            known.putAll(store.written(unknown.keySet()));
            unknown = without(known.keySet(), unknown);
        }
        if (!unknown.isEmpty()) {
            known.putAll(store.learn(new LinkedHashSet<>(unknown.values())));
        }
        Map<Long, ReasonSet> found = new HashMap<>();
        named.keySet().forEach(id -> found.put(id, known.getOrDefault(id, ReasonSet.EMPTY)));
        return found;
    }

    private static Map<Long, UUID> without(Set<Long> ids, Map<Long, UUID> named) {
        Map<Long, UUID> rest = new HashMap<>(named);
        rest.keySet().removeAll((Collection<Long>) ids);
        return rest;
    }
}
