package org.courtesy.fact;

/**
 * Is there an occasion, and may it be taken? Asked for what may be due; a rule proposes the way, others may refuse. A
 * proposal with refusals is withheld, without a proposal the occasion is not due.
 */
public final class OccasionQuestion extends Question {

    private final String action;
    private final ContractPicture contract;
    private final Ways ways;
    private final Inbound inbound;
    private final Situation situation;
    private boolean proposed;
    private ContactChannel channel;
    private String proposedBy;

    /**
     * The ways on which the customer may be contacted.
     *
     * @param phoneLaw what the customer's country wants for calls
     * @param emailLaw what it wants for e-mail
     * @param text the way for words that must be kept, e-mail where there is an address, else post
     * @param best the best way on which advertising is permitted; e-mail where none is
     */
    public record Ways(
            LegalTerms phoneLaw,
            LegalTerms emailLaw,
            Permission phone,
            Permission email,
            Permission post,
            ContactChannel text,
            ContactChannel best) {}

    /**
     * What is known of the occasion and the customer beside the pictures.
     *
     * @param highRisk the customer's risk is high or critical
     * @param segment value segment, empty when unknown
     * @param anniversary years of supply that are full today and give an anniversary, 0 when today is none
     * @param followUpDue an agreed follow-up has come due and was not made
     * @param followUpWay the way agreed for it
     * @param newLoyaltyLevel a higher level of loyalty was reached within the policy's days
     */
    public record Situation(
            boolean highRisk,
            String segment,
            int anniversary,
            boolean followUpDue,
            ContactChannel followUpWay,
            boolean newLoyaltyLevel) {}

    public OccasionQuestion(
            CurrentRule currentRule,
            String action,
            CustomerPicture customer,
            SupplyPicture supply,
            Policy policy,
            ContractPicture contract,
            Ways ways,
            Inbound inbound,
            Situation situation) {
        super(currentRule, customer, supply, policy);
        this.action = action;
        this.contract = contract;
        this.ways = ways;
        this.inbound = inbound;
        this.situation = situation;
    }

    /** Code of the action, e.g. {@code BIRTHDAY_GREETING}. */
    @CodeOf(CodeKind.ACTION)
    public String getAction() {
        return action;
    }

    /** The contract concerned, {@link ContractPicture#NONE} where there is none. */
    public ContractPicture getContract() {
        return contract;
    }

    /** What the customer's country wants for calls. */
    public LegalTerms getPhoneLaw() {
        return ways.phoneLaw();
    }

    /** What the customer's country wants for e-mail. */
    public LegalTerms getEmailLaw() {
        return ways.emailLaw();
    }

    /** Whether a call may be made. */
    public Permission getPhone() {
        return ways.phone();
    }

    /** Whether an e-mail may be sent. */
    public Permission getEmail() {
        return ways.email();
    }

    /** Whether a letter may be sent. */
    public Permission getPost() {
        return ways.post();
    }

    /** The way for words that must be kept: e-mail where there is an address, else post. */
    public ContactChannel getTextWay() {
        return ways.text();
    }

    /** The best way on which advertising is permitted; e-mail where none is, which is then refused. */
    public ContactChannel getBestWay() {
        return ways.best();
    }

    /** The way of a greeting: e-mail where the customer agreed to it, else post. */
    public ContactChannel getGreetingWay() {
        return ways.email().agreed() ? ContactChannel.EMAIL : ContactChannel.POST;
    }

    /** The customer's own approach that is being assessed, {@link Inbound#NONE} where there is none. */
    public Inbound getInbound() {
        return inbound;
    }

    /** Whether the customer's risk is high or critical. */
    public boolean isHighRisk() {
        return situation.highRisk();
    }

    /** Value segment, empty when unknown. */
    @CodeOf(CodeKind.SEGMENT)
    public String getSegment() {
        return situation.segment();
    }

    /** Years of supply that are full today and give an anniversary, 0 when today is none. */
    public int getAnniversary() {
        return situation.anniversary();
    }

    /** Whether an agreed follow-up has come due and was not made. */
    public boolean isFollowUpDue() {
        return situation.followUpDue();
    }

    /** The way agreed for the follow-up; the telephone where none was. */
    public ContactChannel getFollowUpWay() {
        return situation.followUpWay();
    }

    /** Whether a higher level of loyalty was reached lately. */
    public boolean isNewLoyaltyLevel() {
        return situation.newLoyaltyLevel();
    }

    /**
     * Proposes the action on a channel. Of several proposals the channel that comes first in its enumeration counts, of
     * several on one channel the rule that comes first by its id.
     */
    @Answer
    public void propose(ContactChannel way) {
        int order = !proposed || channel == null ? -1 : way.compareTo(channel);
        if (order < 0 || order == 0 && rule().compareTo(proposedBy) < 0) {
            accept(way);
        }
    }

    /** Proposes something that the team does among itself, without a contact. */
    @Answer
    public void proposeInTeam() {
        if (!proposed || channel == null && rule().compareTo(proposedBy) < 0) {
            accept(null);
        }
    }

    private void accept(ContactChannel way) {
        proposed = true;
        channel = way;
        proposedBy = rule();
    }

    /** Whether a rule proposed the action. */
    public boolean wasProposed() {
        return proposed;
    }

    /** The proposed channel, null when no rule proposed one. */
    public ContactChannel proposedChannel() {
        return channel;
    }

    /** The rule that proposed. */
    public String proposedBy() {
        return proposedBy;
    }
}
