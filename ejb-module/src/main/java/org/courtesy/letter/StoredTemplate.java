package org.courtesy.letter;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

/**
 * A template as it is stored.
 *
 * @param id UUID
 * @param version grows with every change; what a later change has to name
 * @param number of the version of the text, from 1
 * @param state of that version
 * @param warnings words that may advertise, by the table in force
 */
public record StoredTemplate(
        String id,
        long version,
        int number,
        TemplateState state,
        TemplateContent content,
        List<TemplateWarning> warnings,
        String createdBy,
        OffsetDateTime createdAt,
        String changedBy,
        OffsetDateTime changedAt,
        String releasedBy,
        OffsetDateTime releasedAt,
        String withdrawnBy,
        OffsetDateTime withdrawnAt)
        implements TellsSubject {
    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.TEMPLATE, id);
    }
}
