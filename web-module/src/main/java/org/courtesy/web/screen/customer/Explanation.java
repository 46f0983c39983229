package org.courtesy.web.screen.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.finding.Arbitration.Candidate;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.Refusal;
import org.courtesy.web.screen.customer.WhyView.Fact;
import org.courtesy.web.screen.layout.Words;

/**
 * A decision with what explains it, in words.
 *
 * @param contacts what would have to change for the contacts that are refused
 * @param offers obstacles of the offers that are not possible
 * @param withheld obstacles of the occasions that may not be used
 * @param losers the actions that lost, and why
 */
record Explanation(List<Fact> contacts, List<Fact> offers, List<Fact> withheld, List<Fact> losers) {

    private static final String NOT_DUE = "NOT_DUE";

    /**
     * @param shown the translated decision that the page shows
     * @param explained the same facts judged now with an explanation, translated too; where the rules have changed since
     *     and say something else, it explains nothing
     */
    static Explanation of(Assessment shown, Assessment explained, Words words) {
        Assessment why = explained.sameDecisionAs(shown) ? explained : shown;
        Map<String, String> changes = why.counterfactuals() == null
                ? Map.of()
                : why.counterfactuals().stream()
                        .collect(Collectors.toMap(Counterfactual::target, Counterfactual::text));
        return new Explanation(
                contacts(shown, changes, words), offers(shown, changes), withheld(shown, changes), losers(why, words));
    }

    private static List<Fact> contacts(Assessment shown, Map<String, String> changes, Words words) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (ContactFinding row : shown.contact()) {
            String change = changes.get("contact/" + row.channel() + "/" + row.purpose());
            if (change != null) {
                ways.merge(
                        change,
                        words.of(row.purpose()) + ": " + words.of(row.channel()),
                        (before, more) -> before + ", " + words.of(row.channel()));
            }
        }
        return ways.entrySet().stream()
                .map(way -> new Fact(way.getValue(), way.getKey()))
                .toList();
    }

    private static List<Fact> offers(Assessment shown, Map<String, String> changes) {
        return shown.offers() == null
                ? List.of()
                : shown.offers().stream()
                        .filter(offer -> !offer.eligible())
                        .map(offer -> fact(offer.text(), offer.refusals(), changes.get("offers/" + offer.code())))
                        .toList();
    }

    private static List<Fact> withheld(Assessment shown, Map<String, String> changes) {
        return shown.withheld().stream()
                .map(found -> fact(found.text(), found.refusals(), changes.get("withheld/" + found.code())))
                .toList();
    }

    private static Fact fact(String name, List<Refusal> refusals, String change) {
        String reasons = refusals.stream().map(Refusal::text).collect(Collectors.joining(" "));
        return new Fact(name, change == null ? reasons : reasons + " " + change);
    }

    /** What is not due at all is not worth a line. */
    private static List<Fact> losers(Assessment why, Words words) {
        return why.arbitration() == null
                ? List.of()
                : why.arbitration().candidates().stream()
                        .filter(candidate ->
                                candidate.lost() != null && !candidate.lost().equals(NOT_DUE))
                        .map(candidate -> new Fact(name(candidate, words), candidate.text()))
                        .toList();
    }

    private static String name(Candidate candidate, Words words) {
        return words.of("touchpoint", candidate.code());
    }
}
