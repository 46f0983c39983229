package org.courtesy.web.screen.merge;

import java.util.List;
import org.courtesy.customer.CustomerRow;
import org.courtesy.merge.Merge;
import org.courtesy.merge.Proposal;
import org.courtesy.web.screen.layout.Words;

/**
 * Two records that somebody compares, and what merging them would do or has done.
 *
 * @param refused why they cannot be merged, null when they can
 * @param distinct whether they are known to be different
 * @param merged what was done, null when nothing was
 * @param moved what the record that goes would leave to the other one
 * @param settled the fields in which they differ, and what holds
 */
public record PairSheet(
        String title,
        String strength,
        String style,
        List<Side> sides,
        List<String> reasons,
        List<String> doubts,
        String refused,
        boolean distinct,
        String merged,
        List<Moved> moved,
        List<Settled> settled) {

    /**
     * One of the two.
     *
     * @param role whether it stays or goes
     */
    public record Side(String number, String name, String address, String role) {}

    /** How much of a kind goes over. */
    public record Moved(String kind, String count) {}

    /** A field in which the two differ. */
    public record Settled(String field, String survivor, String duplicate, String settled) {}

    /** Two records that can be merged, with the dry run. */
    static PairSheet of(Proposal pair, Merge tried, Words words) {
        return compared(pair, null, false, moved(tried, words), settled(tried, words), words);
    }

    /** Two records that cannot be merged. */
    static PairSheet refused(Proposal pair, String why, boolean distinct, Words words) {
        return compared(pair, why, distinct, List.of(), List.of(), words);
    }

    /** What has become of two records. */
    static PairSheet done(Merge merge, String how, Words words) {
        return new PairSheet(
                merge.survivor(),
                words.say("duplicates.merged"),
                "ok",
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                how,
                moved(merge, words),
                settled(merge, words));
    }

    private static PairSheet compared(
            Proposal pair, String refused, boolean distinct, List<Moved> moved, List<Settled> settled, Words words) {
        String one = PairLine.name(pair.customer());
        String other = PairLine.name(pair.other());
        boolean unlike = pair.reasons().isEmpty();
        return new PairSheet(
                one.equals(other) ? one : one + " / " + other,
                words.say("duplicates.strength." + (unlike ? "NONE" : pair.strength())),
                unlike ? "stop" : PairLine.style(pair.strength()),
                List.of(
                        side(pair.customer(), words.say("duplicates.stays")),
                        side(pair.other(), words.say("duplicates.goes"))),
                pair.reasons().stream().map(Proposal.Reason::text).toList(),
                pair.doubts().stream().map(Proposal.Reason::text).toList(),
                refused,
                distinct,
                null,
                moved,
                settled);
    }

    private static Side side(CustomerRow row, String role) {
        String place = String.join(
                " ", row.postalCode() == null ? "" : row.postalCode(), row.city() == null ? "" : row.city());
        String street = row.street() == null ? "" : row.street();
        String address = street.isEmpty() || place.isBlank() ? street + place.strip() : street + ", " + place.strip();
        return new Side(row.number(), PairLine.name(row), address, role);
    }

    private static List<Moved> moved(Merge merge, Words words) {
        return merge.moved().entrySet().stream()
                .map(one -> new Moved(words.say("duplicates.moved." + one.getKey()), words.number(one.getValue())))
                .toList();
    }

    private static List<Settled> settled(Merge merge, Words words) {
        SettledWords tell = new SettledWords(words);
        return merge.settled().stream()
                .map(one -> new Settled(
                        tell.name(one.field()),
                        tell.value(one.field(), one.survivor()),
                        tell.value(one.field(), one.duplicate()),
                        tell.value(one.field(), one.settled())))
                .toList();
    }
}
