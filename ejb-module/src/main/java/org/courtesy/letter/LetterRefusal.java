package org.courtesy.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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

    private static final int LONGEST_DETAIL = 200;
    private static final String BETWEEN = "\t";

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

    /** What a sentence needs, as it lies in its column. */
    static String detail(List<Object> arguments) {
        String detail = arguments.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
    }

    /** The same again; an empty one behind, since not all were kept before. */
    static Object[] arguments(String detail) {
        return (detail == null ? BETWEEN : detail + BETWEEN).split(BETWEEN, -1);
    }
}
