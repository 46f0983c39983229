package org.courtesy.optin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ContactChannel;
import org.courtesy.link.CustomerLink;
import org.courtesy.shared.Codes;

/** Row of {@code opt_in}; its id is that of its link. */
@Entity
@Table(name = "opt_in")
class OptInEntity {

    @Id
    private UUID linkId;

    /** Changed by a merge of customers only: whoever still holds the row as it was does not write it back. */
    @Column(updatable = false)
    private Long customerId;

    private String channels;
    private String textVersion;
    private String address;
    private Instant requestedAt;
    private String requestedBy;
    private String occasion;
    private Instant confirmedAt;

    /** For the persistence provider. */
    protected OptInEntity() {}

    OptInEntity(UUID linkId, CustomerKey customer, OptInRequest request, String address, String by, Instant now) {
        this.linkId = linkId;
        this.customerId = customer.id();
        this.channels = Codes.join(request.channels());
        this.textVersion = request.textVersion();
        this.address = address;
        this.occasion = request.occasion();
        this.requestedBy = by;
        this.requestedAt = now;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    void withdraw() {
        confirmedAt = null;
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    UUID linkId() {
        return linkId;
    }

    List<ContactChannel> channels() {
        return Codes.split(channels, ContactChannel.class);
    }

    String textVersion() {
        return textVersion;
    }

    String address() {
        return address;
    }

    String occasion() {
        return occasion;
    }

    OptIn toView(CustomerLink link, CustomerKey customer) {
        return new OptIn(
                linkId.toString(),
                state(link.state()),
                textVersion,
                channels(),
                address,
                occasion,
                customer.at(requestedAt),
                requestedBy,
                link.lastDay(),
                confirmedAt == null ? null : customer.at(confirmedAt));
    }

    private OptIn.State state(CustomerLink.State link) {
        if (confirmed()) {
            return OptIn.State.CONFIRMED;
        }
        return switch (link) {
            case VALID -> OptIn.State.WAITING;
            case EXPIRED -> OptIn.State.EXPIRED;
            case REVOKED -> OptIn.State.REFUSED;
        };
    }
}
