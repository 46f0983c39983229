package org.courtesy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.courtesy.shared.Ids;

/** Writes entries: in the caller's transaction, or in one of its own where there is none. */
@ApplicationScoped
class AuditWriter {

    private final AuditRepository entries;
    private final Event<Written> written;
    private final Ids ids;

    /** For the container's proxy. */
    protected AuditWriter() {
        this(null, null, null);
    }

    @Inject
    AuditWriter(AuditRepository entries, Event<Written> written, Ids ids) {
        this.entries = entries;
        this.written = written;
        this.ids = ids;
    }

    /** Writes an entry. */
    @Transactional
    void write(Deed deed, Instant at, int times, String correlation) {
        entries.add(new TrailEntity(ids.next(), at, deed, times, correlation));
        written.fire(new Written(deed, at, times, correlation));
    }
}
