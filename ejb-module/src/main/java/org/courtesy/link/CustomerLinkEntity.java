package org.courtesy.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;

/** Row of {@code customer_link}. */
@Entity
@Table(name = "customer_link")
class CustomerLinkEntity {

    @Id
    private UUID id;

    /** Changed by a merge of customers only: whoever still holds the row as it was does not write it back. */
    @Column(updatable = false)
    private Long customerId;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    private UUID touchpointId;
    private String hash;
    private Instant issuedAt;
    private String issuedBy;

    /** The last day on which it opens, on the customer's calendar; {@code expiresAt} is the end of it. */
    private LocalDate lastDay;

    private Instant expiresAt;
    private Instant openedAt;
    private Instant revokedAt;
    private String revokedBy;

    /** For the persistence provider. */
    protected CustomerLinkEntity() {}

    CustomerLinkEntity(UUID id, CustomerKey customer, LinkPurpose purpose, UUID touchpoint, String hash) {
        this.id = id;
        this.customerId = customer.id();
        this.purpose = purpose;
        this.touchpointId = touchpoint;
        this.hash = hash;
    }

    /** Makes it valid from now on until the end of a day. */
    void issue(Instant now, String by, LocalDate last, CustomerKey customer) {
        issuedAt = now;
        issuedBy = by;
        lastDay = last;
        expiresAt = last.plusDays(1).atStartOfDay(customer.zone()).toInstant();
    }

    void open(Instant now) {
        openedAt = openedAt == null ? now : openedAt;
    }

    void revoke(Instant now, String by) {
        revokedAt = now;
        revokedBy = by;
    }

    boolean valid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    Long customerId() {
        return customerId;
    }

    UUID touchpointId() {
        return touchpointId;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    CustomerLink toLink(CustomerKey customer, Instant now) {
        CustomerLink.State state = revokedAt != null
                ? CustomerLink.State.REVOKED
                : valid(now) ? CustomerLink.State.VALID : CustomerLink.State.EXPIRED;
        return new CustomerLink(
                id.toString(),
                purpose,
                state,
                customer.at(issuedAt),
                issuedBy,
                lastDay,
                openedAt == null ? null : customer.at(openedAt),
                revokedAt == null ? null : customer.at(revokedAt),
                revokedBy);
    }
}
