package org.courtesy.fact;

import java.time.Instant;

/** A refusal while the rules are running: what the consequence of a rule may add to it. */
public final class RefusalDraft {

    private final String code;
    private final String rule;
    private Instant until;
    private String liftedBy;

    RefusalDraft(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    /** First instant at which this reason is gone if nothing else happens; null when time does not mend it. */
    @Answer
    public RefusalDraft until(Instant instant) {
        this.until = instant;
        return this;
    }

    /** Code of the event that lifts this refusal, e.g. {@code COMPLAINT_CLOSED}. */
    @Answer
    public RefusalDraft liftedBy(@CodeOf(CodeKind.LIFT) String event) {
        this.liftedBy = event;
        return this;
    }

    public String code() {
        return code;
    }

    public String rule() {
        return rule;
    }

    public Instant untilInstant() {
        return until;
    }

    public String liftingEvent() {
        return liftedBy;
    }
}
