package org.courtesy.feedback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.link.CustomerLinks;
import org.courtesy.link.IssuedLink;
import org.courtesy.link.LinkHolder;
import org.courtesy.link.LinkPurpose;
import org.courtesy.shared.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a customer answers. Nobody has signed in here: every method takes the token of a link and answers nothing when it
 * opens nothing; no method takes a customer. One answer for one link, which may be corrected until the link is over.
 */
@Stateless
@PermitAll
public class FeedbackDesk {

    private static final String CUSTOMER = "customer";
    private static final Duration LATELY = Duration.ofDays(60);
    private static final int MOST_SUBJECTS = 3;

    private final CustomerLinks links;
    private final FeedbackBook book;
    private final FeedbackRepository answers;
    private final CustomerRegister customers;
    private final CustomerReader reader;
    private final Clock clock;
    private final int validDays;

    /** For the container's proxy. */
    protected FeedbackDesk() {
        this(null, null, null, null, null, null, 0);
    }

    @Inject
    FeedbackDesk(
            CustomerLinks links,
            FeedbackBook book,
            FeedbackRepository answers,
            CustomerRegister customers,
            CustomerReader reader,
            Clock clock,
            @ConfigProperty(name = "courtesy.feedback.valid-days", defaultValue = "30") int validDays) {
        this.links = links;
        this.book = book;
        this.answers = answers;
        this.customers = customers;
        this.reader = reader;
        this.clock = clock;
        this.validDays = validDays;
    }

    /** What the customer of a link is asked about. */
    public Optional<FeedbackQuestion> question(String token) {
        return links.holder(token, LinkPurpose.FEEDBACK).map(this::question);
    }

    private FeedbackQuestion question(LinkHolder holder) {
        CustomerKey customer = holder.customer();
        Subject subject = book.subject(customer, holder.touchpoint());
        return new FeedbackQuestion(
                subject.type(),
                subject.channel(),
                customer.at(subject.happenedAt()),
                reader.get(customer).customer().language(),
                holder.lastDay(),
                answers.about(holder.touchpoint()).map(FeedbackEntity::answer).orElse(null));
    }

    /**
     * Takes the answer, or corrects it: in force at once, with a stored decision.
     *
     * @throws org.courtesy.json.InvalidInputException if nothing was answered, or something that is not on the scale
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public Optional<Answer> answer(String token, Answer answer) {
        return links.holder(token, LinkPurpose.FEEDBACK)
                .map(holder -> book.write(
                                customers.lock(holder.customer().number()),
                                new GivenAnswer(
                                        holder.touchpoint(), answer, AnswerWay.LINK, CUSTOMER, null, null, null))
                        .feedback()
                        .answer());
    }

    /**
     * What the customer came to us with lately, and may say on their own page how it was.
     *
     * @param token of the link to their own page
     */
    public List<OwnSubject> subjects(String token) {
        return links.holder(token, LinkPurpose.CUSTOMER_PAGE)
                .map(this::subjects)
                .orElse(List.of());
    }

    private List<OwnSubject> subjects(LinkHolder holder) {
        Instant now = clock.instant();
        return answers.subjects(holder.customer().id(), now.minus(LATELY), now, MOST_SUBJECTS).stream()
                .map(subject -> new OwnSubject(
                        subject.touchpoint().toString(),
                        subject.type(),
                        subject.channel(),
                        holder.customer().at(subject.happenedAt()),
                        answers.about(subject.touchpoint()).isPresent()))
                .toList();
    }

    /**
     * Opens the question about one of these touchpoints: the customer asked for it, so nobody has to be asked whether one
     * may.
     *
     * @param token of the link to their own page
     * @return empty when the link opens nothing, or the touchpoint is none of these
     */
    public Optional<IssuedLink> begin(String token, String touchpoint) {
        return links.holder(token, LinkPurpose.CUSTOMER_PAGE)
                .filter(holder -> subjects(holder).stream()
                        .anyMatch(subject -> subject.touchpoint().equals(touchpoint)))
                .map(holder -> links.issue(
                        customers.lock(holder.customer().number()),
                        LinkPurpose.FEEDBACK,
                        Ids.parse(touchpoint).orElseThrow(),
                        CUSTOMER,
                        validDays));
    }

    /** What the customer has answered so far, the latest first; for their own page. */
    public List<Feedback> own(String token, int limit) {
        return links.holder(token, LinkPurpose.CUSTOMER_PAGE)
                .map(holder -> book.of(holder.customer(), limit))
                .orElse(List.of());
    }
}
