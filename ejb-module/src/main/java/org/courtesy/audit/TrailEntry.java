package org.courtesy.audit;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Place;
import org.courtesy.trail.SubjectKind;

/**
 * An entry of the audit trail.
 *
 * @param who name of a user or key; {@code courtesy}: the server by itself; {@code unknown}: somebody who proved nothing
 * @param roles which they had then
 * @param place from where
 * @param customer number of the customer as it was then; null: about none, or about one who was erased, or not for the caller to see
 * @param subjectKind what else it was about, null if nothing
 * @param detail codes that say more
 * @param times how often, of what is counted
 * @param correlation id of the request, as the log and its answer name it
 * @param position its place in the chain, null before it is linked
 */
public record TrailEntry(
        String id,
        OffsetDateTime at,
        String who,
        List<String> roles,
        Place place,
        AuditAction action,
        Outcome outcome,
        String customer,
        SubjectKind subjectKind,
        String subject,
        String detail,
        int times,
        String correlation,
        Long position) {

    /** The same for somebody whom the customer does not concern. */
    TrailEntry withoutCustomer() {
        return new TrailEntry(
                id,
                at,
                who,
                roles,
                place,
                action,
                outcome,
                null,
                subjectKind,
                subject,
                detail,
                times,
                correlation,
                position);
    }
}
