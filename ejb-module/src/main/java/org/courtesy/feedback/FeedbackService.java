package org.courtesy.feedback;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.ContactFinding;
import org.courtesy.json.InputProblem;
import org.courtesy.link.CustomerLinks;
import org.courtesy.link.LinkPurpose;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Reservations;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks customers how it was, where one may, and notes what they answer. Every method throws {@link NotFoundException} for an
 * unknown customer.
 */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class FeedbackService {

    /** Ways by which a question in writing may go. */
    public static final List<ContactChannel> WRITTEN = List.of(
            ContactChannel.EMAIL,
            ContactChannel.SMS,
            ContactChannel.POST,
            ContactChannel.PUSH,
            ContactChannel.PORTAL,
            ContactChannel.CHAT);

    private static final String SURVEY = "FEEDBACK_SURVEY";
    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_SOURCE_ID = 200;

    private final FeedbackBook book;
    private final CustomerRegister customers;
    private final CustomerLinks links;
    private final Reservations reservations;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;
    private final int validDays;

    /** For the container's proxy. */
    protected FeedbackService() {
        this(null, null, null, null, null, null, null, 0);
    }

    @Inject
    FeedbackService(
            FeedbackBook book,
            CustomerRegister customers,
            CustomerLinks links,
            Reservations reservations,
            CurrentCaller caller,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "courtesy.feedback.valid-days", defaultValue = "30") int validDays) {
        this.book = book;
        this.customers = customers;
        this.links = links;
        this.reservations = reservations;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
        this.validDays = validDays;
    }

    /**
     * Makes a link for a question about one touchpoint, if the gate permits a survey by that way now. Whoever sends the
     * question records it as a touchpoint {@code FEEDBACK_SURVEY}, so that it counts.
     *
     * @throws org.courtesy.json.InvalidInputException without a touchpoint or a written way
     * @throws NotFoundException if the customer has no such touchpoint
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @Audited(AuditAction.FEEDBACK_RECORDED)
    public AskAnswer ask(@About(SubjectKind.CUSTOMER) String number, AskFeedback asked) {
        new Checks()
                .required("touchpoint", asked.touchpoint())
                .required("channel", asked.channel())
                .ensure(
                        asked.channel() == null || WRITTEN.contains(asked.channel()),
                        "channel",
                        InputProblem.UNKNOWN_VALUE,
                        asked.channel(),
                        WRITTEN)
                .done();
        CustomerKey customer = customers.lock(number);
        UUID touchpoint = touchpoint(asked.touchpoint());
        book.subject(customer, touchpoint);
        ContactFinding gate = reservations.ask(survey(customer, asked.channel()), customer);
        return gate.allowed()
                ? new AskAnswer.Permitted(
                        links.issue(customer, LinkPurpose.FEEDBACK, touchpoint, caller.name(), validDays))
                : new AskAnswer.Refused(gate.refusals(), gate.allowedFrom());
    }

    /**
     * Notes an answer, or corrects the one that is there.
     *
     * @throws org.courtesy.json.InvalidInputException if nothing was answered, or something that is not on the scale
     * @throws NotFoundException if the customer has no such touchpoint
     * @throws org.courtesy.shared.ConflictException if the customer has answered it, or source and id are somebody else's
     */
    @Audited(AuditAction.FEEDBACK_RECORDED)
    public NotedFeedback note(@About(SubjectKind.CUSTOMER) String number, NoteFeedback noted) {
        boolean system = noted.source() != null;
        new Checks()
                .longest("source", noted.source(), LONGEST_SOURCE)
                .longest("id", noted.id(), LONGEST_SOURCE_ID)
                .ensure(system == (noted.id() != null), system ? "id" : "source", InputProblem.MISSING)
                .ensure(
                        noted.at() == null || !noted.at().toInstant().isAfter(clock.instant()),
                        "at",
                        InputProblem.NOT_ACCEPTED)
                .done();
        FeedbackBook.Written written = book.write(
                customers.lock(number),
                new GivenAnswer(
                        noted.touchpoint() == null ? null : touchpoint(noted.touchpoint()),
                        noted.answer(),
                        system ? AnswerWay.SYSTEM : AnswerWay.STAFF,
                        caller.name(),
                        noted.source(),
                        noted.id(),
                        noted.at() == null ? null : noted.at().toInstant()));
        return new NotedFeedback(written.feedback(), written.created());
    }

    /**
     * The answers of a customer, the latest first.
     *
     * @param limit most entries, 1..500
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<Feedback> of(@About(SubjectKind.CUSTOMER) String number, int limit) {
        return book.of(customers.get(number), Cursor.limit(limit));
    }

    private static UUID touchpoint(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFoundException("TOUCHPOINT", id));
    }

    private RecordTouchpoint survey(CustomerKey customer, ContactChannel channel) {
        return RecordTouchpoint.ours("feedback", "survey-" + ids.next(), customer.number(), SURVEY, channel)
                .status(TouchpointStatus.PLANNED)
                .build();
    }
}
