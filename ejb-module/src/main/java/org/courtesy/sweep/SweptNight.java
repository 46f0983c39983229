package org.courtesy.sweep;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Row of {@code swept_night}: a night has one sweep, whichever node starts it. */
@Entity
@Table(name = "swept_night")
class SweptNight {

    @Id
    LocalDate night;

    UUID jobId;

    /** For the persistence provider. */
    protected SweptNight() {}

    SweptNight(LocalDate night, UUID jobId) {
        this.night = night;
        this.jobId = jobId;
    }
}
