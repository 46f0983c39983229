package org.courtesy.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Purpose;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsCustomer;
import org.courtesy.trail.TellsSubject;

/**
 * Something to do for a customer.
 *
 * @param id also the id of the action in {@code /actions/{id}/outcome}
 * @param code of the action or of the deadline
 * @param subject what a deadline concerns, empty otherwise
 * @param urgency 0..5, lower goes first: near statutory last days, promises, complaints, deadlines, service, advertising
 * @param lastDay last day on which it makes sense or is lawful, null: no end
 * @param legalBasis the paragraph behind the last day, null where there is none
 * @param assessment the decision that proposed it
 * @param owner whose business it is, null: everybody's; {@code team} likewise
 * @param claimedBy who works on it, null: nobody
 * @param attempts how often nobody was reached
 * @param notBefore until when it is put off, null: it is not
 * @param result how it ended, null while it is open
 */
public record WorkItem(
        UUID id,
        String customer,
        String name,
        CustomerKind customerKind,
        String city,
        String segment,
        WorkKind kind,
        String code,
        String subject,
        ContactChannel channel,
        Purpose purpose,
        int urgency,
        LocalDate firstDay,
        LocalDate lastDay,
        String legalBasis,
        double priority,
        String rule,
        UUID assessment,
        WorkState state,
        String owner,
        String team,
        String claimedBy,
        Instant claimedUntil,
        int attempts,
        Instant notBefore,
        WorkResult result,
        String reason,
        String note,
        Instant closedAt,
        String closedBy,
        UUID touchpoint)
        implements TellsCustomer, TellsSubject {
    @Override
    public String auditedCustomer() {
        return customer;
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.TASK, id.toString());
    }
}
