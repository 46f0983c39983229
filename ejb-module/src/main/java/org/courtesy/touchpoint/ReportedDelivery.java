package org.courtesy.touchpoint;

import java.time.OffsetDateTime;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsCustomer;
import org.courtesy.trail.TellsSubject;

/**
 * What is known of the delivery of a message.
 *
 * @param touchpoint Courtesy's id of the message
 * @param customer number
 * @param state by the latest report
 * @param status of the touchpoint
 * @param countsAsContact whether it counts against the caps
 */
public record ReportedDelivery(
        String touchpoint,
        String customer,
        DeliveryOutcome state,
        OffsetDateTime at,
        String reason,
        TouchpointStatus status,
        boolean countsAsContact)
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
