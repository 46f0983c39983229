package org.courtesy.kafka;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row of {@code kafka_turn}. */
@Entity
@Table(name = "kafka_turn")
class TurnEntity {

    @Id
    short id;

    String holder;
    Instant until;

    /** For the persistence provider. */
    protected TurnEntity() {}
}
