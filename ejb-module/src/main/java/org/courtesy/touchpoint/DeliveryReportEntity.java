package org.courtesy.touchpoint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;

/** Row of {@code touchpoint_delivery}: the latest that a gateway has said of a message. */
@Entity
@Table(name = "touchpoint_delivery")
class DeliveryReportEntity {

    @Id
    UUID touchpointId;

    @Enumerated(EnumType.STRING)
    DeliveryOutcome state;

    Instant reportedAt;
    String reason;
    String address;

    /** Whether the message counted as a contact before it turned out not to have arrived. */
    boolean counted;

    Instant notedAt;
    String notedBy;

    /** For the persistence provider. */
    protected DeliveryReportEntity() {}

    DeliveryReportEntity(TouchpointEntity message) {
        this.touchpointId = message.id();
        this.counted = message.countsAsContact();
    }

    /** Whether a report is no news: the same without a time of its own, older, or of the same instant and not worse. */
    boolean says(DeliveryReport report, Instant at) {
        boolean again = report.at() == null && report.state() == state;
        return again
                || at.isBefore(reportedAt)
                || at.equals(reportedAt) && report.state().compareTo(state) <= 0;
    }

    void become(DeliveryReport report, Instant at, String by, Instant now) {
        state = report.state();
        reportedAt = at;
        reason = report.reason();
        address = report.address() == null ? address : report.address();
        notedAt = now;
        notedBy = by;
    }

    ReportedDelivery toReported(TouchpointEntity message, CustomerKey customer) {
        return new ReportedDelivery(
                touchpointId.toString(),
                customer.number(),
                state,
                customer.at(reportedAt),
                reason,
                message.status(),
                message.countsAsContact());
    }
}
