package org.courtesy.worklist;

import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

/**
 * Somebody is away and somebody stands in.
 *
 * @param id null when it is new
 * @param user who is away
 * @param from first day, {@code to} last day
 * @param deputy who gets the work of these days, null: it is everybody's
 */
public record Absence(UUID id, String user, LocalDate from, LocalDate to, String deputy) implements TellsSubject {
    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.ABSENCE, id == null ? user : id.toString());
    }
}
