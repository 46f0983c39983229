package org.courtesy.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code watch_checkpoint}: how far a roll-up has come. */
@Entity
@Table(name = "watch_checkpoint")
class Checkpoint {

    /** The roll-up of stored decisions. */
    static final String DECISIONS = "DECISIONS";

    /** The roll-up of what came after them. */
    static final String AFTERMATH = "AFTERMATH";

    @Id
    private String name;

    private Instant reachedAt;
    private String reachedKey;

    /** For the persistence provider. */
    protected Checkpoint() {}

    Instant at() {
        return reachedAt;
    }

    /** Tells apart what was stored at the same instant. */
    String key() {
        return reachedKey;
    }

    void move(Instant at, String key) {
        reachedAt = at;
        reachedKey = key;
    }
}
