package org.courtesy.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.courtesy.customer.Area;

/** Row of {@code team_area}: a region whose customers a team serves. */
@Entity
@Table(name = "team_area")
class TeamAreaEntity {

    @Id
    UUID id;

    String team;
    String country;
    String postalPrefix;

    /** For the persistence provider. */
    protected TeamAreaEntity() {}

    TeamAreaEntity(UUID id, String team, Area area) {
        this.id = id;
        this.team = team;
        this.country = area.country();
        this.postalPrefix = area.postalPrefix();
    }

    Area toArea() {
        return new Area(country, postalPrefix);
    }
}
