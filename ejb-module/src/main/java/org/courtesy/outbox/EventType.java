package org.courtesy.outbox;

import java.util.Arrays;
import java.util.Optional;

/** What can be told. The code of a type never changes; a form that breaks receivers gets the next version beside it. */
public enum EventType {
    /** A decision on a customer was stored, on an occasion: a touchpoint, a consent, a promise, an outcome. */
    DECISION_MADE("org.courtesy.decision.made.v1"),
    /** The same in a sweep over many customers, every night for instance. */
    DECISION_SWEPT("org.courtesy.decision.swept.v1"),
    /** A touchpoint was recorded, by whomever. */
    TOUCHPOINT_RECORDED("org.courtesy.touchpoint.recorded.v1"),
    /** A channel gateway has said what became of a message. */
    TOUCHPOINT_DELIVERY("org.courtesy.touchpoint.delivery.v1"),
    /** Work on the worklist has an outcome. */
    ACTION_OUTCOME("org.courtesy.action.outcome.v1"),
    /** An outcome was taken back; the work is open again. */
    ACTION_REOPENED("org.courtesy.action.reopened.v1"),
    /** A consent, an objection or a wish was recorded. */
    CONSENT_CHANGED("org.courtesy.consent.changed.v1"),
    /** An address of a customer does not work any more. */
    ADDRESS_UNDELIVERABLE("org.courtesy.address.undeliverable.v1"),
    /** Two records of one customer were merged. */
    CUSTOMER_MERGED("org.courtesy.customer.merged.v1"),
    /** The processing of a customer's data was restricted, or may go on: recipients have to be told (Art. 19 GDPR). */
    CUSTOMER_RESTRICTION("org.courtesy.customer.restriction.v1"),
    /** A person was erased: recipients have to be told (Art. 19 GDPR). */
    CUSTOMER_ERASED("org.courtesy.customer.erased.v1"),
    /** A version of the rules is in force. */
    RULES_ACTIVATED("org.courtesy.rules.activated.v1"),
    /** An earlier version of the rules is in force again. */
    RULES_ROLLED_BACK("org.courtesy.rules.rolled_back.v1"),
    /** Somebody wants to see whether an endpoint hears; goes to that endpoint alone and cannot be subscribed to. */
    TEST("org.courtesy.webhook.test.v1");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    /** The CloudEvents {@code type}. */
    public String code() {
        return code;
    }

    /** Whether somebody can listen to it. */
    public boolean subscribable() {
        return this != TEST;
    }

    /** The type with that code. */
    public static Optional<EventType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
