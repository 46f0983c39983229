package org.courtesy.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.explain.Explainer;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactQuestion;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.RefusalDraft;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.CustomerReason;
import org.courtesy.policy.LegalClasses;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleRun;

/**
 * "Why did you contact me?": what permits the contacts that a decision proposes, and what permitted one that took place,
 * judged as of its own time by the rules of the gate, so that an answer is never kinder than the gate would have been.
 *
 * <p>Immutable and safe for many threads.
 */
public final class ContactReasons {

    /** Refusals before this one are a matter of law and consent; it and those behind it are wishes, stops and caps. */
    private static final String FIRST_THAT_IS_NOT_LAW = "PAUSED_BY_CUSTOMER";

    /** What the case knows of today only: whoever is blocked now need not have been blocked then. */
    private static final Set<String> WITHOUT_HISTORY = Set.of("DECEASED", "BLOCKED", "RESTRICTED_ART18", "DK_ROBINSON");

    private final RuleBase rules;
    private final PolicySnapshot policy;

    public ContactReasons(RuleBase rules, PolicySnapshot policy) {
        this.rules = rules;
        this.policy = policy;
    }

    /**
     * What permits the contacts that a decision proposes; what concerns no contact is left out.
     *
     * @param known the case that was judged
     * @return the reasons without their texts, in the order of the actions
     */
    public List<CustomerReason> ofProposals(CustomerCase known, Assessment decision) {
        CaseFile file = new CaseFile(known, policy);
        Map<ContactChannel, ChannelSituation> channels = file.channels(file.asOf());
        return decision.actions().stream()
                .filter(action -> action.channel() != null)
                .map(action -> Explainer.reason(known, action, channels, policy))
                .toList();
    }

    /** Whether a refusal is a matter of law and consent rather than of a wish, a stop, a cap or the hour. */
    public boolean isLaw(String refusal) {
        return policy.codes().rank(refusal) < policy.codes().rank(FIRST_THAT_IS_NOT_LAW);
    }

    /**
     * What permitted a contact of the case's customer.
     *
     * @param known the case as of now
     * @param contact an outbound touchpoint; a planned one is judged now
     * @return the reason without its text; its ground is null when nothing on file permitted the contact
     */
    public CustomerReason of(CustomerCase known, Touchpoint contact) {
        boolean planned = contact.status() == TouchpointStatus.PLANNED || contact.at() == null;
        CaseFile file = new CaseFile(alone(planned ? known : known.at(contact.at())), policy);
        Map<ContactChannel, ChannelSituation> channels = file.channels(file.asOf());
        LegalClasses.LegalClass legal =
                policy.legalClasses().ofBundle(contact.type(), contact.carries(), file.setting(contact.channel()));
        Purpose purpose = contact.purpose() == null ? legal.purpose() : contact.purpose();
        CustomerReason reason = Explainer.reason(
                file.customerCase(),
                asAction(contact, purpose, legal, file.asOf().date()),
                channels,
                policy);
        return purpose == Purpose.ADVERTISING && unlawful(file, contact.channel(), channels)
                ? new CustomerReason(reason.action(), reason.channel(), null, null, null, null, null)
                : reason;
    }

    /** The touchpoint being assessed plays no part. */
    private static CustomerCase alone(CustomerCase known) {
        return new CustomerCase(
                known.asOf(),
                known.customer(),
                known.contracts(),
                known.premise(),
                known.consents(),
                known.existingCustomerException(),
                known.objections(),
                known.touchpoints(),
                known.promises(),
                known.declinedOffers(),
                known.household(),
                null);
    }

    private static ActionFinding asAction(
            Touchpoint contact, Purpose purpose, LegalClasses.LegalClass legal, LocalDate day) {
        return new ActionFinding(
                contact.type(), contact.channel(), purpose, day, day, 0, null, legal.legalBasis(), null);
    }

    private boolean unlawful(CaseFile file, ContactChannel channel, Map<ContactChannel, ChannelSituation> channels) {
        try (RuleRun run = rules.open(file.entries(file.asOf()))) {
            ContactQuestion question = new ContactQuestion(
                    run, channel, Purpose.ADVERTISING, file.situation(file.asOf()), channels.get(channel));
            run.ask(List.of(question));
            return question.refusals().stream()
                    .map(RefusalDraft::code)
                    .filter(code -> !WITHOUT_HISTORY.contains(code))
                    .anyMatch(this::isLaw);
        }
    }
}
