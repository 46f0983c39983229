package org.courtesy.worklist;

import java.io.Serializable;
import org.courtesy.fact.ContactChannel;

/**
 * Which work is wanted; null everywhere means all of it. Serializable, since the page of the day keeps it in the session.
 *
 * @param scope whose work
 * @param channel the proposed way
 * @param due by when
 * @param segment customer segment, e.g. {@code A}
 */
public record WorklistFilter(Scope scope, WorkGroup group, ContactChannel channel, Due due, String segment)
        implements Serializable {

    /** Everything there is to do. */
    public static final WorklistFilter ALL = new WorklistFilter(null, null, null, null, null);

    /** The same of another scope. */
    public WorklistFilter in(Scope other) {
        return new WorklistFilter(other, group, channel, due, segment);
    }

    /** The same of another group. */
    public WorklistFilter of(WorkGroup other) {
        return new WorklistFilter(scope, other, channel, due, segment);
    }

    /** The same by another way. */
    public WorklistFilter by(ContactChannel other) {
        return new WorklistFilter(scope, group, other, due, segment);
    }

    /** The same until another day. */
    public WorklistFilter until(Due other) {
        return new WorklistFilter(scope, group, channel, other, segment);
    }

    /** The same for another segment. */
    public WorklistFilter ofSegment(String other) {
        return new WorklistFilter(scope, group, channel, due, other);
    }

    /** Whose work. */
    public enum Scope {
        /** What the caller works on or owns, and what belongs to those for whom the caller stands in. */
        MINE,
        /** What nobody else works on and the caller may take: everybody's and the own team's. */
        FREE,
        /** What others work on. */
        OTHERS,
        /** What was put off: nobody was reached, or the hour forbids it. */
        PUT_OFF
    }

    /** By when. */
    public enum Due {
        OVERDUE,
        TODAY,
        WEEK
    }
}
