package org.courtesy.touchpoint;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsCustomer;
import org.courtesy.trail.TellsSubject;

/**
 * A touchpoint as it is stored.
 *
 * @param touchpoint Courtesy's own id
 * @param source system it came from
 * @param id its id in that system
 * @param relatesTo Courtesy's id of the touchpoint it belongs to
 * @param corrects Courtesy's id of the touchpoint in whose place it stands, null for none
 * @param correctedBy Courtesy's id of the one that stands in its place; then it no longer counts
 * @param carries types of what else was inside
 * @param recordedAt when it was stored
 * @param recordedBy who stored it
 * @param assessment id of the assessment made when it was recorded, null if none was
 */
public record TouchpointView(
        String touchpoint,
        String source,
        String id,
        String customer,
        String type,
        Direction direction,
        ContactChannel channel,
        Purpose purpose,
        OffsetDateTime at,
        TouchpointStatus status,
        boolean countsAsContact,
        double experience,
        Outcome outcome,
        String contract,
        String task,
        String relatesTo,
        String corrects,
        String correctedBy,
        OffsetDateTime closedAt,
        OffsetDateTime answeredAt,
        String offer,
        List<String> carries,
        String note,
        OffsetDateTime recordedAt,
        String recordedBy,
        String assessment)
        implements TellsCustomer, TellsSubject {
    @Override
    public String auditedCustomer() {
        return customer;
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.TOUCHPOINT, touchpoint);
    }
}
