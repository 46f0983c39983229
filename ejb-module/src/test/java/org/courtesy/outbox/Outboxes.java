package org.courtesy.outbox;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.courtesy.shared.Ids;

/** The beans of this feature on one persistence context. */
public final class Outboxes {

    private Outboxes() {}

    /** One to which nobody listens. */
    public static Outbox silent() {
        return new Outbox(null, List.of(), null, null, null);
    }

    /** One that writes what the outlets want. */
    public static Outbox heardBy(EntityManager entityManager, Clock clock, EventOutlet... outlets) {
        return new Outbox(entityManager, List.of(outlets), new Ids(clock), clock, "urn:courtesy:test");
    }
}
