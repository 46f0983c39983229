package org.courtesy.worklist;

import java.util.Arrays;
import java.util.List;

/** Kinds of work as people speak of them, in the order in which they are offered. */
public enum WorkGroup {
    /** Statutory windows of ours, and what keeps them. */
    DEADLINES(
            "CANCEL_CONFIRM_DUE",
            "MOVE_CONTINUATION_DUE",
            "COMPLAINT_ANSWER_DUE",
            "DSAR_ANSWER_DUE",
            "FINAL_BILL_DUE",
            "CREDIT_DUE",
            "TERMINATION_CONFIRMATION",
            "MOVE_CONTINUATION_OFFER"),
    CALLBACKS("COMPLAINT_CALLBACK", "RECOVERY_AFTER_COMPLAINT"),
    PROMISES("PROMISE_REPAIR", "FOLLOW_UP"),
    COURTESY_CALLS("COURTESY_CALL", "WELCOME_MAIL_SERVICE", "SERVICE_CALL_CONTRACT_NEED"),
    RENEWALS("CONTRACT_END_INFO", "RENEWAL_OFFER", "CUSTOMER_REVIEW", "OFFER_FIXED_TERM_RENEWAL"),
    RETENTION("RETENTION_CALL", "WINBACK", "HIGH_BILL_ALERT"),
    GREETINGS("BIRTHDAY_GREETING", "ANNIVERSARY_GREETING", "LOYALTY_THANKS", "REFERRAL_ASK", "FEEDBACK_SURVEY"),
    /** Whatever is in no other group: offers, and what a utility's own rules propose. */
    OFFERS;

    private final List<String> codes;

    WorkGroup(String... codes) {
        this.codes = List.of(codes);
    }

    /** Codes of the group; empty for the one that takes the rest. */
    public List<String> codes() {
        return codes;
    }

    /** Whether it is the one that takes the rest. */
    public boolean rest() {
        return codes.isEmpty();
    }

    /** The group that a code of an action or deadline belongs to. */
    public static WorkGroup of(String code) {
        return Arrays.stream(values())
                .filter(group -> group.codes.contains(code))
                .findFirst()
                .orElse(OFFERS);
    }

    /** All codes that stand in some group. */
    public static List<String> named() {
        return Arrays.stream(values()).flatMap(group -> group.codes.stream()).toList();
    }
}
