package org.courtesy.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Row of {@code letter_refusal}: a reason why a customer gets no letter. */
@Entity
@Table(name = "letter_refusal")
@IdClass(LetterRefusal.Key.class)
class LetterRefusal {

    record Key(UUID jobId, long place, int reason) implements Serializable {}

    @Id
    UUID jobId;

    @Id
    long place;

    @Id
    int reason;

    String customer;

    /** Whether the gate refused; its codes are those of refusals, the others those of inputs. */
    boolean gate;

    String code;
    String detail;

    /** For the persistence provider. */
    protected LetterRefusal() {}

    LetterRefusal(UUID jobId, long place, int reason, String customer, boolean gate, String code, String detail) {
        this.jobId = jobId;
        this.place = place;
        this.reason = reason;
        this.customer = customer;
        this.gate = gate;
        this.code = code;
        this.detail = detail;
    }
}
