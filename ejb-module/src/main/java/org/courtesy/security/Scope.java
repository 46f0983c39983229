package org.courtesy.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the interface that a key may use, within what its role may: {@code customers:read} or {@code customers:write}, which
 * includes reading.
 *
 * @param place first word of the address below {@code /api/v1}, one of {@link #PLACES}
 * @param write whether it may change something there
 */
public record Scope(String place, boolean write) {

    /** Where the figures of the server are read. */
    public static final String METRICS = "metrics";

    /** The places there are. */
    public static final Set<String> PLACES = Set.of(
            "actions",
            "assessments",
            "audiences",
            "audit",
            "consent-texts",
            "contracts",
            "customers",
            "dead-letters",
            "erasures",
            "exports",
            "handovers",
            "households",
            "imports",
            "jobs",
            "keys",
            "ledger",
            "letters",
            "messages",
            METRICS,
            "plug-ins",
            "premises",
            "privacy-requests",
            "reports",
            "retention",
            "rule-sets",
            "sweeps",
            "templates",
            "touchpoints",
            "webhooks",
            "worklist");

    private static final String READ = ":read";
    private static final String WRITE = ":write";

    /** Reads a scope as it is written; empty when it is none. */
    public static Optional<Scope> parse(String text) {
        boolean write = text.endsWith(WRITE);
        if (!write && !text.endsWith(READ)) {
            return Optional.empty();
        }
        String place = text.substring(0, text.lastIndexOf(':'));
        return PLACES.contains(place) ? Optional.of(new Scope(place, write)) : Optional.empty();
    }

    /** All that can be written, in alphabetical order. */
    public static List<String> all() {
        return PLACES.stream()
                .sorted()
                .flatMap(place -> List.of(place + READ, place + WRITE).stream())
                .toList();
    }

    /** Whether it lets somebody read or change something at a place. */
    boolean permits(String where, boolean change) {
        return place.equals(where) && (write || !change);
    }

    @Override
    public String toString() {
        return place + (write ? WRITE : READ);
    }
}
