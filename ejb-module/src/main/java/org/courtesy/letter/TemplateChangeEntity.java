package org.courtesy.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.Immutable;

/** Row of {@code letter_template_change}: who did what to a template. Never changed. */
@Entity
@Immutable
@Table(name = "letter_template_change")
class TemplateChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_template_change_seq")
    @SequenceGenerator(
            name = "letter_template_change_seq",
            sequenceName = "letter_template_change_seq",
            allocationSize = 50)
    private Long id;

    private UUID templateId;
    private int number;
    private Instant changedAt;
    private String changedBy;

    @Enumerated(EnumType.STRING)
    private TemplateChange.Act act;

    private String reason;
    private String content;

    /** For the persistence provider. */
    protected TemplateChangeEntity() {}

    TemplateChangeEntity(TemplateVersionEntity version, TemplateChange.Act act, String reason, String by, Instant now) {
        templateId = version.templateId();
        number = version.number();
        content = CaseJson.write(version.content());
        this.act = act;
        this.reason = reason;
        changedBy = by;
        changedAt = now;
    }

    TemplateChange toChange() {
        return new TemplateChange(
                Instants.utc(changedAt), changedBy, act, number, reason, CaseJson.read(content, TemplateContent.class));
    }
}
