package org.courtesy.report.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.report.Calendars;

/** Advertising in the windows of the gate, as SQL over touchpoints {@code t}: what took place, and what is planned. */
final class Advertising {

    static final int SHORT = 30;
    static final int LONG = 90;

    private final PolicySnapshot policy;
    private final Instant now;

    Advertising(PolicySnapshot policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /** Holds for advertising in the window of so many days back, and ahead where it is planned. */
    String within(int days) {
        return "t.direction = 'OUTBOUND' and t.counts_as_contact = true and t.purpose = 'ADVERTISING'"
                + " and t.status <> 'CANCELLED' and " + inWindow(days);
    }

    /** The same for what is known to be advertising in a longer window. */
    String inWindow(int days) {
        return "t.happened_at >= " + Calendars.literal(now.minus(Duration.ofDays(days))) + " and (t.happened_at <= "
                + Calendars.literal(now) + " or t.status = 'PLANNED' and t.happened_at <= "
                + Calendars.literal(now.plus(Duration.ofDays(days))) + ")";
    }

    /** The points of a piece; a greeting card weighs less than a letter. */
    String points() {
        String weights = Arrays.stream(ContactChannel.values())
                .map(channel -> "when t.channel = '" + channel + "' then "
                        + policy.channel(channel).weight())
                .collect(Collectors.joining(" "));
        return "case when t.channel = 'POST' and t.type in (" + greetings() + ") then "
                + policy.policy().greetingCardPoints() + " " + weights + " else 0 end";
    }

    private String greetings() {
        return policy.greetings().stream()
                .sorted()
                .map(type -> "'" + type + "'")
                .collect(Collectors.joining(", "));
    }

    /** Points that were reported from elsewhere and count still, of a row {@code o} of a household or premise. */
    String reported() {
        return "case when o.reported_at >= " + Calendars.literal(now.minus(Duration.ofDays(SHORT)))
                + " then coalesce(o.reported_points, 0) else 0 end";
    }
}
