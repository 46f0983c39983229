package org.courtesy.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to be decided. Its inputs never change; rules append answers, and each answer remembers its rule.
 *
 * <p>Public getters are what conditions may read, the public methods that add an answer are what consequences may call.
 */
public abstract class Question {

    private final CurrentRule currentRule;
    private final CustomerPicture customer;
    private final SupplyPicture supply;
    private final Policy policy;
    private List<RefusalDraft> refusals = List.of();

    Question(CurrentRule currentRule, CustomerPicture customer, SupplyPicture supply, Policy policy) {
        this.currentRule = currentRule;
        this.customer = customer;
        this.supply = supply;
        this.policy = policy;
    }

    /** The customer as of the instant of the case. */
    public CustomerPicture getCustomer() {
        return customer;
    }

    /** What the customer's contracts amount to. */
    public SupplyPicture getSupply() {
        return supply;
    }

    /** The thresholds in force. */
    public Policy getPolicy() {
        return policy;
    }

    /**
     * Says no, for one reason. Other rules may add theirs; all are listed.
     *
     * @param code a refusal code of {@code tables/codes.csv}
     */
    @Answer
    public RefusalDraft refuse(@CodeOf(CodeKind.REFUSAL) String code) {
        RefusalDraft refusal = new RefusalDraft(code, currentRule.id());
        if (refusals.isEmpty()) {
            refusals = new ArrayList<>(4);
        }
        refusals.add(refusal);
        return refusal;
    }

    /** The refusals so far, in no particular order. */
    public final List<RefusalDraft> refusals() {
        return refusals;
    }

    final String rule() {
        return currentRule.id();
    }
}
