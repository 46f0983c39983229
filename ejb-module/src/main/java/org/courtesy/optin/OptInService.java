package org.courtesy.optin;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.consent.ConsentText;
import org.courtesy.consent.ConsentWords;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.json.InputProblem;
import org.courtesy.link.CustomerLink;
import org.courtesy.link.CustomerLinks;
import org.courtesy.link.IssuedLink;
import org.courtesy.link.LinkPurpose;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has consents confirmed, for those who send the message with the link. Every method throws
 * {@link org.courtesy.shared.NotFoundException} for an unknown customer.
 */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class OptInService {

    private static final int LONGEST_OCCASION = 100;

    /** So often a customer may be written to without an answer; a form on the web is filled in by anybody. */
    private static final int MOST_UNANSWERED = 3;

    private static final Duration LATELY = Duration.ofDays(30);

    private final OptInRepository optIns;
    private final ConsentWords texts;
    private final CustomerLinks links;
    private final CustomerRegister customers;
    private final CustomerReader reader;
    private final CurrentCaller caller;
    private final Clock clock;
    private final int validDays;

    /** For the container's proxy. */
    protected OptInService() {
        this(null, null, null, null, null, null, null, 0);
    }

    @Inject
    OptInService(
            OptInRepository optIns,
            ConsentWords texts,
            CustomerLinks links,
            CustomerRegister customers,
            CustomerReader reader,
            CurrentCaller caller,
            Clock clock,
            @ConfigProperty(name = "courtesy.optin.valid-days", defaultValue = "7") int validDays) {
        this.optIns = optIns;
        this.texts = texts;
        this.links = links;
        this.customers = customers;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
        this.validDays = validDays;
    }

    /**
     * Makes a link by which the customer confirms a consent.
     *
     * @throws org.courtesy.json.InvalidInputException if the address is not the customer's, or the text is not about a channel
     * @throws org.courtesy.shared.NotFoundException {@code CONSENT_TEXT} if there is no such text
     * @throws ConflictException {@code CONSENT_TEXT_RETIRED}; {@code OPT_IN_UNANSWERED} if the customer was asked too often without
     *     an answer; {@code CUSTOMER_NOT_ASKED} if the customer is dead, blocked or restricted
     */
    @Audited(AuditAction.OPT_IN_ASKED)
    public IssuedOptIn ask(@About(SubjectKind.CUSTOMER) String number, OptInRequest request) {
        new Checks()
                .required("textVersion", request.textVersion())
                .longest("occasion", request.occasion(), LONGEST_OCCASION)
                .done();
        ConsentText text = texts.text(request.textVersion());
        if (text.retiredAt() != null) {
            throw new ConflictException(
                    "CONSENT_TEXT_RETIRED", "Nobody is asked with the text any more", text.version());
        }
        CustomerKey customer = customers.lock(number);
        CustomerRecord known = reader.get(customer);
        String address = address(request, known);
        new Checks()
                .ensure(address != null && known.emails().contains(address), "address", InputProblem.NOT_ACCEPTED)
                .ensure(
                        OptInRequest.PROVABLE.containsAll(request.channels())
                                && text.channels().containsAll(request.channels()),
                        "channels",
                        InputProblem.NOT_ACCEPTED)
                .done();
        checkMayBeAsked(customer, known);
        Instant now = clock.instant();
        IssuedLink link = links.issue(customer, LinkPurpose.CONSENT, null, caller.name(), validDays);
        OptInEntity row = new OptInEntity(UUID.fromString(link.id()), customer, request, address, caller.name(), now);
        optIns.add(row);
        return new IssuedOptIn(row.toView(issued(customer).get(link.id()), customer), link);
    }

    private static String address(OptInRequest request, CustomerRecord known) {
        return request.address() != null
                ? request.address()
                : known.emails().stream().findFirst().orElse(null);
    }

    private void checkMayBeAsked(CustomerKey customer, CustomerRecord known) {
        if (known.customer().deceased()
                || known.customer().blocked()
                || known.customer().restricted()) {
            throw new ConflictException("CUSTOMER_NOT_ASKED", "The customer is not to be asked", customer.number());
        }
        if (optIns.openSince(customer.id(), clock.instant().minus(LATELY)) >= MOST_UNANSWERED) {
            throw new ConflictException(
                    "OPT_IN_UNANSWERED",
                    "The customer was asked without an answer",
                    customer.number(),
                    MOST_UNANSWERED);
        }
    }

    /** What the customer was asked to confirm, the latest first. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<OptIn> list(@About(SubjectKind.CUSTOMER) String number) {
        CustomerKey customer = customers.get(number);
        Map<String, CustomerLink> issued = issued(customer);
        return optIns.of(customer.id()).stream()
                .filter(row -> issued.containsKey(row.linkId().toString()))
                .map(row -> row.toView(issued.get(row.linkId().toString()), customer))
                .toList();
    }

    private Map<String, CustomerLink> issued(CustomerKey customer) {
        return links.of(customer, LinkPurpose.CONSENT).stream()
                .collect(Collectors.toMap(CustomerLink::id, Function.identity()));
    }
}
