package org.courtesy.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.json.CaseJson;

/** Row of {@code letter_template_version}: what a template says; once it is released, for ever. */
@Entity
@Table(name = "letter_template_version")
@IdClass(TemplateVersionEntity.Key.class)
class TemplateVersionEntity {

    record Key(UUID templateId, int number) implements Serializable {}

    @Id
    private UUID templateId;

    @Id
    private int number;

    private String content;
    private String releasedBy;
    private Instant releasedAt;

    /** For the persistence provider. */
    protected TemplateVersionEntity() {}

    TemplateVersionEntity(UUID templateId, int number, TemplateContent content) {
        this.templateId = templateId;
        this.number = number;
        become(content);
    }

    void become(TemplateContent wanted) {
        if (released()) {
            throw new IllegalStateException("Version " + number + " was released");
        }
        content = CaseJson.write(wanted);
    }

    void release(String by, Instant now) {
        releasedBy = by;
        releasedAt = now;
    }

    UUID templateId() {
        return templateId;
    }

    int number() {
        return number;
    }

    boolean released() {
        return releasedAt != null;
    }

    String releasedBy() {
        return releasedBy;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    TemplateContent content() {
        return CaseJson.read(content, TemplateContent.class);
    }
}
