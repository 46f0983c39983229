package org.courtesy.privacy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsCustomer;
import org.courtesy.trail.TellsSubject;

/**
 * A request of a data subject.
 *
 * @param customer number of the customer
 * @param name of the customer, empty when none is known
 * @param article the paragraph
 * @param overdue whether it should have been answered by now
 * @param daysLeft until the last day on which it can be answered; negative when that is over, null when it is closed
 * @param extendedOn the day on which the person was told that it takes longer; null: they were not
 * @param outcome what was answered, or why it was refused
 */
public record PrivacyRequest(
        String id,
        String customer,
        String name,
        RequestKind kind,
        String article,
        RequestState state,
        LocalDate receivedOn,
        RequestChannel channel,
        ContactChannel objectedChannel,
        String note,
        OffsetDateTime recordedAt,
        String recordedBy,
        LocalDate dueOn,
        boolean overdue,
        Integer daysLeft,
        LocalDate extendedOn,
        String extensionReason,
        LocalDate closedOn,
        OffsetDateTime closedAt,
        String closedBy,
        String outcome)
        implements TellsCustomer, TellsSubject {
    @Override
    public String auditedCustomer() {
        return customer;
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.REQUEST, id);
    }
}
