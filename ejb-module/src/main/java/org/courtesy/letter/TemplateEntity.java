package org.courtesy.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtesy.shared.Instants;

/** Row of {@code letter_template}; what it says stands in its versions. */
@Entity
@Table(name = "letter_template")
class TemplateEntity {

    @Id
    private UUID id;

    @Version
    private long version;

    private int latest;
    private String createdBy;
    private Instant createdAt;
    private String changedBy;
    private Instant changedAt;
    private String withdrawnBy;
    private Instant withdrawnAt;

    /** For the persistence provider. */
    protected TemplateEntity() {}

    TemplateEntity(UUID id, String by, Instant now) {
        this.id = id;
        latest = 1;
        createdBy = by;
        createdAt = now;
        touch(by, now);
    }

    void touch(String by, Instant now) {
        changedBy = by;
        changedAt = now;
    }

    int next() {
        return ++latest;
    }

    void withdraw(String by, Instant now) {
        withdrawnBy = by;
        withdrawnAt = now;
        touch(by, now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int latest() {
        return latest;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    StoredTemplate toStored(TemplateVersionEntity text, List<TemplateWarning> warnings) {
        TemplateState written = text.released() ? TemplateState.RELEASED : TemplateState.DRAFT;
        return new StoredTemplate(
                id.toString(),
                version,
                text.number(),
                withdrawn() ? TemplateState.WITHDRAWN : written,
                text.content(),
                warnings,
                createdBy,
                Instants.utc(createdAt),
                changedBy,
                Instants.utc(changedAt),
                text.releasedBy(),
                Instants.utc(text.releasedAt()),
                withdrawnBy,
                Instants.utc(withdrawnAt));
    }
}
