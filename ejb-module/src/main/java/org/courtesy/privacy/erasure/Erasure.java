package org.courtesy.privacy.erasure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

/**
 * The receipt of an erasure. It names nobody.
 *
 * @param id of the erasure
 * @param despite what spoke against it and was overruled
 * @param removed how many rows went, by table
 * @param emptied how many rows stay without what told of the person, by table
 * @param proofs how many entries of the consent ledger stay without the person
 * @param proofsUntil last day on which the law has them kept, null if none is kept by law
 */
public record Erasure(
        String id,
        OffsetDateTime erasedAt,
        String erasedBy,
        List<Hindrance> despite,
        Map<String, Long> removed,
        Map<String, Long> emptied,
        long proofs,
        LocalDate proofsUntil)
        implements TellsSubject {
    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.ERASURE, id);
    }
}
