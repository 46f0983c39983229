package org.courtesy.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.courtesy.json.CaseJson;

/** Row of {@code consent_use}: a contact made on the strength of a consent, or that it was not made after all. Written once. */
@Entity
@Table(name = "consent_use")
class ConsentUseEntity {

    @Id
    UUID id;

    Long consentId;
    UUID touchpointId;
    Instant usedAt;

    /** The use that is taken back. */
    UUID takesBack;

    Instant recordedAt;
    Long position;

    /** For the persistence provider. */
    protected ConsentUseEntity() {}

    ConsentUseEntity(UUID id, Long consentId, UUID touchpointId, Instant usedAt, Instant recordedAt) {
        this.id = id;
        this.consentId = consentId;
        this.touchpointId = touchpointId;
        this.usedAt = usedAt;
        this.recordedAt = recordedAt;
    }

    /** The entry that takes this use back. */
    ConsentUseEntity takenBack(UUID by, Instant now) {
        ConsentUseEntity entry = new ConsentUseEntity(by, consentId, touchpointId, usedAt, now);
        entry.takesBack = id;
        return entry;
    }

    /** The checksum of all it says. */
    String digest() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", id.toString());
        said.put("consent", consentId);
        said.put("touchpoint", touchpointId.toString());
        said.put("usedAt", usedAt.toString());
        said.put("takesBack", Objects.toString(takesBack, null));
        said.put("recordedAt", recordedAt.toString());
        return CaseJson.sha256(CaseJson.write(said));
    }
}
