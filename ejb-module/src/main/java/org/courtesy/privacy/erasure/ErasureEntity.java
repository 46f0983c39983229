package org.courtesy.privacy.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Codes;
import org.hibernate.annotations.Immutable;

/** Row of {@code erasure}: that somebody was erased, and what became of what there was. Written once. */
@Entity
@Immutable
@Table(name = "erasure")
class ErasureEntity {

    @Id
    private UUID id;

    private Long huskId;
    private Instant erasedAt;
    private String erasedBy;
    private String despite;
    private String outcome;

    /** For the persistence provider. */
    protected ErasureEntity() {}

    ErasureEntity(long huskId, Erasure erasure) {
        this.id = UUID.fromString(erasure.id());
        this.huskId = huskId;
        this.erasedAt = erasure.erasedAt().toInstant();
        this.erasedBy = erasure.erasedBy();
        this.despite = Codes.join(erasure.despite());
        this.outcome = CaseJson.write(erasure);
    }

    Erasure toErasure() {
        return CaseJson.read(outcome, Erasure.class);
    }
}
