package org.courtesy.shared;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants between the database, which knows no offset, and the facts, which carry one. Null stays null. */
public final class Instants {

    private Instants() {}

    /** The stored instant in UTC. */
    public static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** The instant to store. */
    public static Instant of(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
