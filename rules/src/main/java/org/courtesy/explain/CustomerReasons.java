package org.courtesy.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Need;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.CustomerReason;
import org.courtesy.finding.CustomerReason.Ground;
import org.courtesy.policy.PolicySnapshot;

/** "Why did you contact me?": for each action what permits it, in the order of what weighs most with the customer. */
final class CustomerReasons {

    /** The customer has come to us with it. */
    private static final String COMPLAINT_CALLBACK = "COMPLAINT_CALLBACK";

    private final CustomerCase given;
    private final Assessment decision;
    private final Map<ContactChannel, ChannelSituation> channels;
    private final PolicySnapshot snapshot;

    CustomerReasons(
            CustomerCase given,
            Assessment decision,
            Map<ContactChannel, ChannelSituation> channels,
            PolicySnapshot snapshot) {
        this.given = given;
        this.decision = decision;
        this.channels = channels;
        this.snapshot = snapshot;
    }

    List<CustomerReason> all() {
        return decision.actions().stream().map(this::reason).toList();
    }

    CustomerReason reason(ActionFinding action) {
        Ground ground = ground(action);
        Consent consent = ground == Ground.CONSENT ? consent(action.channel()) : null;
        return new CustomerReason(
                action.code(),
                action.channel() == null ? null : action.channel().name(),
                ground,
                consent == null ? null : consent.at(),
                consent == null ? null : consent.textVersion(),
                legalBasis(action, ground),
                null);
    }

    private Ground ground(ActionFinding action) {
        if (action.purpose() == Purpose.STATUTORY) {
            return Ground.LEGAL_DUTY;
        }
        if (action.channel() == null) {
            return Ground.LEGITIMATE_INTEREST;
        }
        if (action.code().equals(COMPLAINT_CALLBACK) || inConversation(action.channel())) {
            return Ground.OWN_REQUEST;
        }
        return action.purpose() == Purpose.SERVICE ? Ground.CONTRACT : groundOfAdvertising(action.channel());
    }

    /** The customer is talking to us on this channel right now. */
    private boolean inConversation(ContactChannel channel) {
        Touchpoint assessed = given.touchpoint();
        return assessed != null && assessed.direction() == Direction.INBOUND && assessed.channel() == channel;
    }

    private Ground groundOfAdvertising(ContactChannel channel) {
        ChannelSituation situation = channels.get(channel);
        if (situation.consent().valid()) {
            return Ground.CONSENT;
        }
        Need need = situation.law().need();
        return switch (need) {
            case CONSENT_OR_EXCEPTION -> Ground.EXISTING_CUSTOMER;
            case CONSENT_OR_PRESUMED_INTEREST -> Ground.PRESUMED_INTEREST;
            case NONE -> Ground.LEGITIMATE_INTEREST;
            case CONSENT, EXPRESS_REQUEST -> Ground.CONSENT;
        };
    }

    /** The entry of the ledger that decides: the latest one. */
    private Consent consent(ContactChannel channel) {
        return given.consents().stream()
                .filter(consent -> consent.channel() == channel
                        && consent.purpose() == Purpose.ADVERTISING
                        && consent.state() == ConsentState.GRANTED
                        && !consent.at().isAfter(given.asOf()))
                .max(Comparator.comparing(consent -> consent.at().toInstant()))
                .orElse(null);
    }

    // Duty and service stand on the paragraph of the message, advertising on that of the channel.
    private String legalBasis(ActionFinding action, Ground ground) {
        return switch (ground) {
            case LEGAL_DUTY, CONTRACT, OWN_REQUEST -> action.legalBasis();
            case CONSENT, EXISTING_CUSTOMER, PRESUMED_INTEREST, LEGITIMATE_INTEREST ->
                action.channel() == null ? action.legalBasis() : lawOf(action.channel(), ground);
        };
    }

    private String lawOf(ContactChannel channel, Ground ground) {
        String ofConsent = snapshot.codes()
                .legalBasis(
                        channels.get(channel).law().refusal(), given.customer().country());
        return ground == Ground.CONSENT && ofConsent != null ? ofConsent : ofChannel(channel);
    }

    private String ofChannel(ContactChannel channel) {
        Customer customer = given.customer();
        LocalDate today = given.asOf()
                .atZoneSameInstant(CaseEdits.zone(customer, snapshot))
                .toLocalDate();
        return snapshot.law().legalBasis(today, customer.country(), customer.kind(), channel);
    }
}
