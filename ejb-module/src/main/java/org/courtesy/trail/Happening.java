package org.courtesy.trail;

/**
 * Something that somebody did.
 *
 * @param customer number of the customer it was about, may be null
 * @param subject what else it was about, may be null
 * @param detail codes that say more, never words of people; may be null
 * @param by who did it; null: the caller
 */
public record Happening(
        AuditAction action, Outcome outcome, String customer, Subject subject, String detail, Actor by) {

    /** The caller did something. */
    public static Happening done(AuditAction action) {
        return new Happening(action, Outcome.DONE, null, null, null, null);
    }

    /** It came to something else. */
    public Happening with(Outcome other) {
        return new Happening(action, other, customer, subject, detail, by);
    }

    /** It was about that customer. */
    public Happening withCustomer(String number) {
        return new Happening(action, outcome, number, subject, detail, by);
    }

    /** It was about that. */
    public Happening with(Subject what) {
        return new Happening(action, outcome, customer, what, detail, by);
    }

    /** Codes say more. */
    public Happening withDetail(String codes) {
        return new Happening(action, outcome, customer, subject, codes, by);
    }

    /** Somebody did it whom the container does not know yet. */
    public Happening by(Actor actor) {
        return new Happening(action, outcome, customer, subject, detail, actor);
    }
}
