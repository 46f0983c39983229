package org.courtesy.fact;

import java.util.ArrayList;
import java.util.List;

/** May this customer be contacted on a channel for a purpose, now? Rules answer with refusals; silence permits. */
public final class ContactQuestion extends Question {

    private final ContactChannel channel;
    private final Purpose purpose;
    private final boolean reachable;
    private final boolean objected;
    private final ChannelTerms terms;
    private final LegalTerms law;
    private final ConsentPicture consent;
    private final ExceptionPicture exception;
    private final ContactLoad load;
    private final int channelPieces30Days;
    private final LocalMoment local;
    private final Outlook outlook;
    private final boolean advertisingInside;
    private List<String> advice = List.of();

    public ContactQuestion(
            CurrentRule currentRule,
            ContactChannel channel,
            Purpose purpose,
            ContactSituation situation,
            ChannelSituation channelSituation) {
        super(currentRule, situation.customer(), situation.supply(), situation.policy());
        this.channel = channel;
        this.purpose = purpose;
        this.reachable = channelSituation.reachable();
        this.objected = channelSituation.objected();
        this.terms = channelSituation.terms();
        this.law = channelSituation.law();
        this.consent = channelSituation.consent();
        this.channelPieces30Days = channelSituation.pieces30Days();
        this.exception = situation.exception();
        this.load = situation.load();
        this.local = situation.local();
        this.outlook = situation.outlook();
        this.advertisingInside = channelSituation.mixed() == purpose;
    }

    /** The channel that is asked about. */
    public ContactChannel getChannel() {
        return channel;
    }

    /** What the message would be in the eyes of the law. */
    public Purpose getPurpose() {
        return purpose;
    }

    /** Whether there is a usable address for the channel. */
    public boolean isReachable() {
        return reachable;
    }

    /** Whether the customer objected to advertising on this channel or on all. */
    public boolean isObjected() {
        return objected;
    }

    /** Weight, cap and hours of the channel. */
    public ChannelTerms getTerms() {
        return terms;
    }

    /** What the customer's country wants for this channel. */
    public LegalTerms getLaw() {
        return law;
    }

    /** The latest consent for this channel, judged. */
    public ConsentPicture getConsent() {
        return consent;
    }

    /** The existing-customer exception, judged. */
    public ExceptionPicture getException() {
        return exception;
    }

    /** Whether the law wants a consent here: neither the existing-customer exception nor a presumed interest replaces it. */
    public boolean isConsentNeeded() {
        return law.wantsConsent(exception, getCustomer().presumedPhoneInterest());
    }

    /** Whether the existing-customer exception is all there could be, somebody claims it, and it fails. */
    public boolean isExceptionLacking() {
        return law.need() == Need.CONSENT_OR_EXCEPTION
                && !consent.recorded()
                && exception.claimed()
                && !exception.holds();
    }

    /** Advertising that already counts. */
    public ContactLoad getLoad() {
        return load;
    }

    /** Pieces of advertising on this channel in the last 30 days. */
    public int getChannelPieces30Days() {
        return channelPieces30Days;
    }

    /** Points of the last 30 days if this contact went out too. */
    public double getPoints30DaysWithThis() {
        return load.points30Days() + terms.weight();
    }

    /** Points of the last 90 days if this contact went out too. */
    public double getPoints90DaysWithThis() {
        return load.points90Days() + terms.weight();
    }

    /** The household's points of the last 30 days if this contact went out too. */
    public double getHouseholdPointsWithThis() {
        return load.householdPoints30Days() + terms.weight();
    }

    /** The premise's points of the last 30 days if this contact went out too. */
    public double getPremisePointsWithThis() {
        return load.premisePoints30Days() + terms.weight();
    }

    /** Whether the message being assessed goes out here and carries advertising inside a duty or service. */
    public boolean isAdvertisingInside() {
        return advertisingInside;
    }

    /**
     * Tells the author of the message something to mind. It refuses nothing.
     *
     * @param code an advice code of {@code tables/codes.csv}
     */
    @Answer
    public void advise(@CodeOf(CodeKind.ADVICE) String code) {
        if (advice.isEmpty()) {
            advice = new ArrayList<>(2);
        }
        advice.add(code);
    }

    /** The advice so far, in no particular order. */
    public List<String> advice() {
        return advice;
    }

    /** The customer's clock on the wall. */
    public LocalMoment getLocal() {
        return local;
    }

    /** When passing obstacles end; for {@code until} in consequences. */
    public Outlook getOutlook() {
        return outlook;
    }
}
