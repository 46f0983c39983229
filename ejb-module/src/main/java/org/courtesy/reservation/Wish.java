package org.courtesy.reservation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;

/**
 * The wish to hold a contact with everything filled in that it left open.
 *
 * @param hash checksum of the wish as it came; what makes a repetition one
 */
record Wish(ReserveContact command, String hash, Instant at, Instant until) {

    /** How much the clock of another system may be behind. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    /**
     * Completes a wish.
     *
     * @param hold for how long it is held after the contact unless it says so
     * @throws org.courtesy.json.InvalidInputException with every field that is missing
     */
    static Wish of(ReserveContact command, Instant now, Duration hold) {
        new Checks()
                .required("source", command.source())
                .required("id", command.id())
                .required("type", command.type())
                .required("channel", command.channel())
                .done();
        Instant at = command.at() == null ? now : micros(command.at());
        return new Wish(
                command,
                CaseJson.sha256Of(command),
                at,
                command.until() == null ? at.plus(hold) : micros(command.until()));
    }

    /**
     * Says whether it can be held from now on.
     *
     * @param longest how far ahead a contact may be held
     * @throws org.courtesy.json.InvalidInputException if it lies in the past or too far ahead, or ends before it begins
     */
    void check(Instant now, Duration longest) {
        Instant latest = now.plus(longest);
        new Checks()
                .ensure(
                        !at.isBefore(now.minus(SLACK)) && !at.isAfter(latest),
                        "at",
                        InputProblem.NOT_BETWEEN,
                        now,
                        latest)
                .ensure(until.isAfter(now) && until.isAfter(at), "until", InputProblem.BEFORE_ITS_START, "at")
                .ensure(!until.isAfter(latest), "until", InputProblem.TOO_LARGE, latest)
                .done();
    }

    /** When the gate is asked about: when the contact is to take place. */
    Instant judgedAt(Instant now) {
        return at.isBefore(now) ? now : at;
    }

    private static Instant micros(OffsetDateTime instant) {
        return instant.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
