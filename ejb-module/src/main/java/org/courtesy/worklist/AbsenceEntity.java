package org.courtesy.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Row of {@code absence}. */
@Entity
@Table(name = "absence")
class AbsenceEntity {

    @Id
    UUID id;

    String userName;
    LocalDate fromDay;
    LocalDate toDay;
    String deputy;

    /** For the persistence provider. */
    protected AbsenceEntity() {}

    AbsenceEntity(UUID id, String userName, Absence absence) {
        this.id = id;
        this.userName = userName;
        this.fromDay = absence.from();
        this.toDay = absence.to();
        this.deputy = absence.deputy();
    }

    Absence toAbsence() {
        return new Absence(id, userName, fromDay, toDay, deputy);
    }
}
