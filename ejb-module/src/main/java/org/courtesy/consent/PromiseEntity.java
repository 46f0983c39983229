package org.courtesy.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.courtesy.fact.Promise;

/** Row of {@code promise}: made, then kept or not. */
@Entity
@Table(name = "promise")
class PromiseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promise_seq")
    @SequenceGenerator(name = "promise_seq", sequenceName = "promise_seq", allocationSize = 50)
    private Long id;

    /** Changed by a merge of customers only: whoever still holds the row as it was does not write it back. */
    @Column(updatable = false)
    private Long customerId;

    private String code;
    private LocalDate dueOn;
    private LocalDate keptOn;
    private String what;
    private String recordedBy;
    private Instant recordedAt;

    /** For the persistence provider. */
    protected PromiseEntity() {}

    PromiseEntity(long customerId, String code, PromiseEntry promise, String recordedBy, Instant recordedAt) {
        this.customerId = customerId;
        this.code = code;
        this.dueOn = promise.dueOn();
        this.keptOn = promise.keptOn();
        this.what = promise.what();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Long customerId() {
        return customerId;
    }

    PromiseEntry keep(LocalDate day) {
        keptOn = day;
        return toEntry();
    }

    PromiseEntry toEntry() {
        return new PromiseEntry(code, dueOn, keptOn, what);
    }

    ConsentPages.PromiseOf of(String customer) {
        return new ConsentPages.PromiseOf(id, customer, toEntry());
    }

    Promise toFact() {
        return new Promise(code, dueOn, keptOn);
    }
}
