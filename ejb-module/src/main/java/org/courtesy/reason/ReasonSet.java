package org.courtesy.reason;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Refusal;

/**
 * Reasons of a decision, in the order of the decision: those of one channel, of one purpose, or of its
 * actions and offers. Sets with the same
 * reasons have the same id, on every node and on every day.
 */
public record ReasonSet(List<Reason> reasons) {

    /** Id of the set without reasons. */
    public static final long NONE = 0;

    /** Nothing stood in the way. */
    public static final ReasonSet EMPTY = new ReasonSet(List.of());

    public ReasonSet {
        reasons = List.copyOf(reasons);
    }

    /** Why advertising was not permitted on a channel; the same on every channel that has the same reasons. */
    public static ReasonSet ofAdvertising(Assessment decision, ContactChannel channel) {
        List<Reason> found = new ArrayList<>();
        decision.contact().stream()
                .filter(contact -> contact.purpose() == Purpose.ADVERTISING && contact.channel() == channel)
                .forEach(contact -> add(found, Reason.Kind.CONTACT, null, Purpose.ADVERTISING, contact.refusals()));
        return new ReasonSet(found);
    }

    /** Why channels were not permitted for a purpose that hardly anything stands in the way of. */
    public static ReasonSet ofPurpose(Assessment decision, Purpose purpose) {
        List<Reason> found = new ArrayList<>();
        decision.contact().stream()
                .filter(contact -> contact.purpose() == purpose)
                .forEach(contact ->
                        add(found, Reason.Kind.CONTACT, contact.channel().name(), purpose, contact.refusals()));
        return new ReasonSet(found);
    }

    /** Why actions whose time had come were withheld, and what decided against offers. */
    public static ReasonSet ofActions(Assessment decision) {
        List<Reason> found = new ArrayList<>();
        decision.withheld()
                .forEach(withheld -> add(found, Reason.Kind.WITHHELD, withheld.code(), null, withheld.refusals()));
        if (decision.offers() != null) {
            decision.offers().stream()
                    .filter(offer -> !offer.refusals().isEmpty())
                    .forEach(offer -> found.add(reason(Reason.Kind.OFFER, offer.code(), null, 0, offer.refusals())));
        }
        return new ReasonSet(found);
    }

    private static void add(
            List<Reason> found, Reason.Kind kind, String subject, Purpose purpose, List<Refusal> refusals) {
        for (int place = 0; place < refusals.size(); place++) {
            found.add(reason(kind, subject, purpose, place, refusals));
        }
    }

    private static Reason reason(Reason.Kind kind, String subject, Purpose purpose, int place, List<Refusal> refusals) {
        Refusal refusal = refusals.get(place);
        return new Reason(
                kind,
                subject,
                purpose,
                place,
                refusal.code(),
                refusal.rule(),
                refusal.liftedBy(),
                refusal.until() != null,
                refusals.size() == 1,
                refusal.legalBasis());
    }

    /**
     * The id: the first eight bytes of the SHA-256 of the reasons. With a hundred thousand sets the chance that any two
     * share an id is below one in a billion.
     */
    public long id() {
        if (reasons.isEmpty()) {
            return NONE;
        }
        String text = reasons.stream().map(ReasonSet::line).collect(Collectors.joining("\n"));
        return ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static String line(Reason reason) {
        return String.join(
                "|",
                reason.kind().name(),
                String.valueOf(reason.subject()),
                reason.purpose() == null ? "" : reason.purpose().name(),
                reason.code(),
                String.valueOf(reason.rule()),
                String.valueOf(reason.liftedBy()),
                String.valueOf(reason.timed()),
                String.valueOf(reason.alone()),
                String.valueOf(reason.legalBasis()));
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
