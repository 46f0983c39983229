package org.courtesy.fact;

/**
 * Is there an occasion, and may it be taken? Asked for what is due by the calendar; a rule proposes the way, others may
 * refuse. A proposal with refusals is withheld, without a proposal the occasion is not due.
 */
public final class OccasionQuestion extends Question {

    private final String action;
    private final ContractPicture contract;
    private final LegalTerms phoneLaw;
    private final Permission phone;
    private final Permission email;
    private final Permission post;
    private final Inbound inbound;
    private ContactChannel channel;
    private String proposedBy;

    public OccasionQuestion(
            CurrentRule currentRule,
            String action,
            CustomerPicture customer,
            SupplyPicture supply,
            Policy policy,
            ContractPicture contract,
            LegalTerms phoneLaw,
            Permission phone,
            Permission email,
            Permission post,
            Inbound inbound) {
        super(currentRule, customer, supply, policy);
        this.action = action;
        this.contract = contract;
        this.phoneLaw = phoneLaw;
        this.phone = phone;
        this.email = email;
        this.post = post;
        this.inbound = inbound;
    }

    /** Code of the action, e.g. {@code BIRTHDAY_GREETING}. */
    public String getAction() {
        return action;
    }

    /** The contract concerned, {@link ContractPicture#NONE} where there is none. */
    public ContractPicture getContract() {
        return contract;
    }

    /** What the customer's country wants for calls. */
    public LegalTerms getPhoneLaw() {
        return phoneLaw;
    }

    public Permission getPhone() {
        return phone;
    }

    public Permission getEmail() {
        return email;
    }

    public Permission getPost() {
        return post;
    }

    /** The customer's own approach that is being assessed, {@link Inbound#NONE} where there is none. */
    public Inbound getInbound() {
        return inbound;
    }

    /** Proposes the action on a channel. Exactly one rule should propose. */
    public void propose(ContactChannel way) {
        if (channel == null || way.compareTo(channel) < 0) {
            channel = way;
            proposedBy = rule();
        }
    }

    /** The proposed channel, null when no rule proposed. */
    public ContactChannel proposedChannel() {
        return channel;
    }

    /** The rule that proposed. */
    public String proposedBy() {
        return proposedBy;
    }
}
