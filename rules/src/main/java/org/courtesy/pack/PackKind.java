package org.courtesy.pack;

import java.util.Set;

/** What a pack is about, and so which tables it may bring rows for. Deny by default. */
public enum PackKind {
    /** The law, the calendar and the habits of one country. */
    COUNTRY(Set.of(
            "codes",
            "countries",
            "courtesy-hours",
            "deadlines",
            "holidays",
            "law",
            "legal-basis",
            "legal-class",
            "policy",
            "quiet-hours")),
    /** One or more offers. */
    OFFER(Set.of("actions", "arbitration", "codes", "legal-basis", "legal-class", "offers", "policy"));

    private final Set<String> tables;

    PackKind(Set<String> tables) {
        this.tables = tables;
    }

    boolean brings(String table) {
        return tables.contains(table);
    }
}
