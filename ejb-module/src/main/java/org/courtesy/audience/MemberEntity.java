package org.courtesy.audience;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code audience_member}: what an audience found for a customer. */
@Entity
@Table(name = "audience_member")
@IdClass(MemberEntity.Key.class)
class MemberEntity {

    record Key(UUID jobId, Long customerId) implements Serializable {}

    @Id
    UUID jobId;

    @Id
    Long customerId;

    @Enumerated(EnumType.STRING)
    MemberState state;

    String code;
    Instant freeFrom;
    double priority;
    BigDecimal worth;
    Integer place;
    UUID reservationId;

    /** For the persistence provider. */
    protected MemberEntity() {}

    MemberEntity(UUID jobId, long customerId, Verdict verdict) {
        this.jobId = jobId;
        this.customerId = customerId;
        this.state = verdict.permitted() ? MemberState.CANDIDATE : MemberState.REFUSED;
        this.code = verdict.code();
        this.freeFrom = verdict.from() == null ? null : verdict.from().toInstant();
        this.priority = verdict.priority();
        this.worth = verdict.worth();
    }

    void permit(int position, UUID reservation) {
        state = reservation == null ? MemberState.PERMITTED : MemberState.RESERVED;
        place = position;
        reservationId = reservation;
    }

    void refuse(String refusal, Instant from) {
        state = MemberState.REFUSED;
        code = refusal;
        freeFrom = from;
    }
}
