package org.courtesy.reason;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.courtesy.fact.Purpose;
import org.hibernate.annotations.Immutable;

/** Row of {@code reason}: one reason of a set, in its order. */
@Entity
@Immutable
@Table(name = "reason")
@IdClass(ReasonRow.Key.class)
class ReasonRow {

    record Key(Long setId, Integer line) implements Serializable {}

    @Id
    private Long setId;

    @Id
    private Integer line;

    @Enumerated(EnumType.STRING)
    private Reason.Kind kind;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private int place;
    private String code;
    private String rule;
    private String liftedBy;
    private boolean timed;
    private boolean alone;
    private String legalBasis;

    /** For the persistence provider. */
    protected ReasonRow() {}

    ReasonRow(long setId, int line, Reason reason) {
        this.setId = setId;
        this.line = line;
        this.kind = reason.kind();
        this.subject = reason.subject();
        this.purpose = reason.purpose();
        this.place = reason.place();
        this.code = reason.code();
        this.rule = reason.rule();
        this.liftedBy = reason.liftedBy();
        this.timed = reason.timed();
        this.alone = reason.alone();
        this.legalBasis = reason.legalBasis();
    }

    long setId() {
        return setId;
    }

    Reason reason() {
        return new Reason(kind, subject, purpose, place, code, rule, liftedBy, timed, alone, legalBasis);
    }
}
