package org.courtesy.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.shared.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Issues links, tells whose they are and makes them worthless. Who may issue one is decided by the services before it. Runs
 * in the caller's transaction.
 */
@ApplicationScoped
public class CustomerLinks {

    /** For how long it can still be seen who issued a link that opens no more. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final CustomerLinkRepository links;
    private final CustomerRegister customers;
    private final Ids ids;
    private final Clock clock;
    private final int validDays;

    /** For the container's proxy. */
    protected CustomerLinks() {
        this(null, null, null, null, 0);
    }

    @Inject
    CustomerLinks(
            CustomerLinkRepository links,
            CustomerRegister customers,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "courtesy.link.valid-days", defaultValue = "90") int validDays) {
        this.links = links;
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
        this.validDays = validDays;
    }

    /**
     * Makes a link for a customer who is locked. It opens today and on so many days after it, to the end of the last.
     *
     * @param touchpoint what it asks about, null if about none
     */
    public IssuedLink issue(CustomerKey customer, LinkPurpose purpose, UUID touchpoint, String issuedBy) {
        return issue(customer, purpose, touchpoint, issuedBy, validDays);
    }

    /** The same, for so many days. */
    public IssuedLink issue(CustomerKey customer, LinkPurpose purpose, UUID touchpoint, String issuedBy, int days) {
        Instant now = clock.instant();
        links.forget(customer.id(), now.minus(REMEMBERED));
        String token = LinkTokens.generate();
        CustomerLinkEntity row =
                new CustomerLinkEntity(ids.next(), customer, purpose, touchpoint, LinkTokens.hash(token));
        LocalDate lastDay = customer.at(now).toLocalDate().plusDays(days);
        row.issue(now, issuedBy, lastDay, customer);
        links.add(row);
        return new IssuedLink(
                row.id().toString(),
                token,
                purpose,
                lastDay,
                lastDay.plusDays(1).atStartOfDay(customer.zone()).toOffsetDateTime());
    }

    /** Whose link a token is; empty when it is none, opens something else, is over, or was made worthless. */
    public Optional<LinkHolder> holder(String token, LinkPurpose purpose) {
        return row(token, purpose)
                .map(row ->
                        new LinkHolder(row.id(), customers.get(row.customerId()), row.touchpointId(), row.lastDay()));
    }

    /** The same, noting that the link was opened. */
    boolean open(String token, LinkPurpose purpose) {
        Optional<CustomerLinkEntity> row = row(token, purpose);
        row.ifPresent(link -> link.open(clock.instant()));
        return row.isPresent();
    }

    private Optional<CustomerLinkEntity> row(String token, LinkPurpose purpose) {
        return LinkTokens.shaped(token)
                ? links.valid(LinkTokens.hash(token), purpose, clock.instant())
                : Optional.empty();
    }

    /** The links of a customer for a purpose, the latest first. */
    public List<CustomerLink> of(CustomerKey customer, LinkPurpose purpose) {
        Instant now = clock.instant();
        return links.of(customer.id(), purpose).stream()
                .map(row -> row.toLink(customer, now))
                .toList();
    }

    /** Makes one link worthless. */
    public boolean revoke(UUID link, String revokedBy) {
        return links.find(link)
                .map(row -> {
                    row.revoke(clock.instant(), revokedBy);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Makes every link of a customer worthless, for whatever purpose.
     *
     * @return how many there were
     */
    public int revokeAll(CustomerKey customer, String revokedBy) {
        Instant now = clock.instant();
        List<CustomerLinkEntity> valid = links.validOf(customer.id(), now);
        valid.forEach(row -> row.revoke(now, revokedBy));
        return valid.size();
    }
}
