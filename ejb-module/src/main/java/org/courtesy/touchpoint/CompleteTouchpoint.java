package org.courtesy.touchpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.LegalClasses;

/**
 * A command with everything filled in that it left open.
 *
 * @param hash checksum of the command as it came; what makes a repetition one
 */
record CompleteTouchpoint(
        RecordTouchpoint command,
        String hash,
        Instant at,
        TouchpointStatus status,
        boolean countsAsContact,
        String offer) {

    static final String COMPLAINT_OPEN = "COMPLAINT_OPEN";
    static final String COMPLAINT_CLOSED = "COMPLAINT_CLOSED";
    private static final String OFFER = "OFFER_";

    static CompleteTouchpoint of(RecordTouchpoint command, Clock clock) {
        TouchpointStatus status = status(command);
        boolean counts = command.countsAsContact() != null
                ? command.countsAsContact()
                : command.direction() == Direction.OUTBOUND
                        && (status == TouchpointStatus.DONE || status == TouchpointStatus.PLANNED);
        boolean offering = command.offer() == null && command.type().startsWith(OFFER);
        return new CompleteTouchpoint(
                command,
                CaseJson.sha256Of(command),
                command.at() == null
                        ? clock.instant()
                        : command.at().toInstant().truncatedTo(ChronoUnit.MICROS),
                status,
                counts,
                offering ? command.type().substring(OFFER.length()) : command.offer());
    }

    /** The same of a customer named by number. */
    CompleteTouchpoint of(String number) {
        return new CompleteTouchpoint(command.of(number), hash, at, status, countsAsContact, offer);
    }

    /** Checksums under which it may have been recorded: as it came, and with the customer named by number. */
    Set<String> hashes() {
        return new HashSet<>(List.of(hash, CaseJson.sha256Of(command)));
    }

    private static TouchpointStatus status(RecordTouchpoint command) {
        if (command.status() != null) {
            return command.status();
        }
        if (!command.type().equals(COMPLAINT_OPEN)) {
            return TouchpointStatus.DONE;
        }
        return command.closedAt() == null ? TouchpointStatus.OPEN : TouchpointStatus.CLOSED;
    }

    /** What else is inside the message. */
    List<String> carries() {
        return command.carries() == null ? List.of() : command.carries();
    }

    /** Its legal class: what its sender says, or stricter where the law makes more of it. */
    Purpose purpose(LegalClasses classes, CustomerKey customer) {
        LegalClasses.Setting setting = new LegalClasses.Setting(
                customer.at(at).toLocalDate(), command.channel(), customer.country(), customer.kind());
        if (command.purpose() != null && carries().isEmpty()) {
            return command.purpose();
        }
        Purpose legal = classes.ofBundle(command.type(), carries(), setting).purpose();
        return command.purpose() == null || legal.compareTo(command.purpose()) > 0 ? legal : command.purpose();
    }

    boolean happened() {
        return status != TouchpointStatus.PLANNED && status != TouchpointStatus.CANCELLED;
    }

    boolean closesComplaint() {
        return happened() && command.type().equals(COMPLAINT_CLOSED);
    }

    boolean declinesOffer() {
        return happened() && command.outcome() == Outcome.DECLINED && offer != null;
    }

    /** At what instant the case is judged: when it happened; what is only planned is judged now. */
    Instant judgedAt(Instant now) {
        return happened() ? at : now;
    }
}
