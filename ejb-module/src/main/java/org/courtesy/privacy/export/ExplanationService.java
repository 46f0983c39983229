package org.courtesy.privacy.export;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.DecisionNow;
import org.courtesy.decision.DecisionPages;
import org.courtesy.decision.ExplainedDecision;
import org.courtesy.decision.Replay;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.Noted;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsCustomer;
import org.courtesy.trail.TellsSubject;

/** Explains one decision to the person it was made about. */
@Stateless
@RolesAllowed({AGENT, PRIVACY, INTEGRATION, ADMIN})
public class ExplanationService {

    /**
     * A stored decision that can be explained.
     *
     * @param id of the decision
     * @param next the best next action, in words
     */
    public record Explainable(String id, OffsetDateTime asOf, String next) {}

    /**
     * The document.
     *
     * @param customer number of the person
     * @param decision id of the stored decision, null for what would be decided now
     */
    public record Explanation(String customer, String decision, InputStream content)
            implements TellsCustomer, TellsSubject {
        @Override
        public String auditedCustomer() {
            return customer;
        }

        @Override
        public Subject auditedSubject() {
            return decision == null ? null : new Subject(SubjectKind.DECISION, decision);
        }
    }

    private final Replay replay;
    private final DecisionNow now;
    private final DecisionPages pages;
    private final ExplanationWriter writer;
    private final CustomerRegister customers;
    private final OwnLanguage languages;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected ExplanationService() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ExplanationService(
            Replay replay,
            DecisionNow now,
            DecisionPages pages,
            ExplanationWriter writer,
            CustomerRegister customers,
            OwnLanguage languages,
            LiveRules rules,
            Clock clock) {
        this.replay = replay;
        this.now = now;
        this.pages = pages;
        this.writer = writer;
        this.customers = customers;
        this.languages = languages;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The document for a stored decision. Runs outside of a transaction, since rules of the past may have to be compiled first.
     *
     * @param assessment id of the decision
     * @param language German, Danish or English; null: the customer's own
     * @throws NotFoundException if there is no such decision, or what was known then is not kept any more
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @Audited(AuditAction.DECISION_EXPLAINED)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Explanation explain(String assessment, @Noted ExportForm form, Locale language) {
        ExplainedDecision decision = Ids.parse(assessment)
                .flatMap(replay::explained)
                .orElseThrow(() -> new NotFoundException("ASSESSMENT", assessment));
        CustomerKey customer = customers.get(decision.stored().assessment().customer());
        return new Explanation(customer.number(), assessment, document(customer, decision, form, language));
    }

    /**
     * The document for what would be decided at this moment; nothing is stored.
     *
     * @param language German, Danish or English; null: the customer's own
     * @throws NotFoundException if there is no such customer
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @Audited(AuditAction.DECISION_EXPLAINED)
    public Explanation explainNow(String number, @Noted ExportForm form, Locale language) {
        CustomerKey customer = customers.get(number);
        return new Explanation(customer.number(), null, document(customer, now.explained(customer), form, language));
    }

    /**
     * The stored decisions on a customer that can be explained, the latest first.
     *
     * @param most so many of them
     * @throws NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<Explainable> decisions(@About(SubjectKind.CUSTOMER) String number, int most, Locale language) {
        return pages.of(customers.get(number), null, most).stream()
                .map(entry -> entry.decision().assessment())
                .map(made -> rules.texts().translate(made, language))
                .map(made -> new Explainable(
                        made.assessment(), made.asOf(), made.next().text()))
                .toList();
    }

    private InputStream document(CustomerKey customer, ExplainedDecision decision, ExportForm form, Locale language) {
        Locale locale = language == null ? languages.of(customer) : language;
        ExportWords words = new ExportWords(rules.texts(), locale, customer.zone());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExportSheet sheet = form.sheet(words.say("explanation.title", customer.number()), customer, words, out)) {
            writer.write(customer, decision, customer.now(clock), words, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
