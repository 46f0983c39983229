package org.courtesy.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Row of {@code follow_up}. */
@Entity
@Table(name = "follow_up")
class FollowUpEntity {

    @Id
    UUID touchpointId;

    String owner;

    /** For the persistence provider. */
    protected FollowUpEntity() {}

    FollowUpEntity(UUID touchpointId, String owner) {
        this.touchpointId = touchpointId;
        this.owner = owner;
    }
}
