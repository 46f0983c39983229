package org.courtesy.web.screen.merge;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.customer.CustomerRow;
import org.courtesy.merge.Proposal;
import org.courtesy.merge.Strength;
import org.courtesy.web.screen.layout.Words;

/**
 * A pair of records in the list of those that may be of one person.
 *
 * @param why what speaks for it and against it
 * @param style style class of the mark
 */
public record PairLine(
        String customer, String other, String name, String numbers, String strength, String why, String style) {

    static PairLine of(Proposal pair, Words words) {
        String one = name(pair.customer());
        String another = name(pair.other());
        return new PairLine(
                pair.customer().number(),
                pair.other().number(),
                one.equals(another) ? one : one + " / " + another,
                pair.customer().number() + " · " + pair.other().number(),
                words.say("duplicates.strength." + pair.strength()),
                why(pair),
                style(pair.strength()));
    }

    /** A customer by name; by number who has none. */
    static String name(CustomerRow row) {
        return row.name().isBlank() ? row.number() : row.name();
    }

    static String why(Proposal pair) {
        return Stream.concat(pair.reasons().stream(), pair.doubts().stream())
                .map(Proposal.Reason::text)
                .collect(Collectors.joining(" · "));
    }

    static String style(Strength strength) {
        return strength == Strength.PROBABLE ? "ok" : "warn";
    }
}
