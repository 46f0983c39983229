package org.courtesy.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code team}. */
@Entity
@Table(name = "team")
class TeamEntity {

    @Id
    String name;

    int callsPerDay;

    /** For the persistence provider. */
    protected TeamEntity() {}

    TeamEntity(String name) {
        this.name = name;
    }
}
