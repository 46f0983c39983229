package org.courtesy.web.screen.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.web.screen.layout.Words;

/**
 * What a touchpoint has changed: the decision with it beside the decision without it.
 *
 * @param lines the changes in words, the next action first
 * @param places which parts of the page say something else now
 */
public record DecisionChanges(List<Line> lines, Set<String> places) {

    /** Place of the next best action. */
    public static final String NEXT = "next";

    /** Place of the churn risk. */
    public static final String CHURN = "churn";

    /** Nothing to compare. */
    public static final DecisionChanges NONE = new DecisionChanges(List.of(), Set.of());

    /**
     * One change.
     *
     * @param because why it is so now; empty when the words say it
     */
    public record Line(String what, String was, String now, String because, Tone tone) {}

    /** A turn to yes or to no, for one reason. */
    private record Turn(Purpose purpose, boolean allowed, String because) {

        static Turn of(Purpose purpose, boolean allowed, List<Refusal> refusals) {
            return new Turn(purpose, allowed, allowed ? "" : refusals.get(0).text());
        }

        Line line(String what, String yes, String no, Words words) {
            return new Line(
                    what,
                    words.say(allowed ? no : yes),
                    words.say(allowed ? yes : no),
                    because,
                    allowed ? Tone.OK : Tone.STOP);
        }
    }

    /** Compares two translated assessments of one customer. */
    static DecisionChanges between(Assessment before, Assessment after, Words words) {
        List<Line> lines = new ArrayList<>();
        Set<String> places = new LinkedHashSet<>();
        next(before, after, lines, places, words);
        contacts(before, after, lines, places, words);
        churn(before.churn(), after.churn(), lines, places, words);
        offers(before, after, lines, places, words);
        return new DecisionChanges(List.copyOf(lines), Set.copyOf(places));
    }

    private static void next(Assessment before, Assessment after, List<Line> lines, Set<String> places, Words words) {
        if (!before.next().code().equals(after.next().code())) {
            places.add(NEXT);
            lines.add(new Line(
                    words.say("changes.next"),
                    before.next().text(),
                    after.next().text(),
                    "",
                    Tone.CALM));
        }
    }

    /** Turned contacts, those of one purpose, direction and reason in one line. */
    private static void contacts(
            Assessment before, Assessment after, List<Line> lines, Set<String> places, Words words) {
        Map<String, ContactFinding> earlier =
                before.contact().stream().collect(Collectors.toMap(Permissions::place, Function.identity()));
        Map<Turn, List<ContactChannel>> turns = new LinkedHashMap<>();
        for (ContactFinding now : after.contact()) {
            ContactFinding then = earlier.get(Permissions.place(now));
            if (then != null && then.allowed() != now.allowed()) {
                places.add(Permissions.place(now));
                turns.computeIfAbsent(Turn.of(now.purpose(), now.allowed(), now.refusals()), t -> new ArrayList<>())
                        .add(now.channel());
            }
        }
        turns.forEach((turn, channels) -> lines.add(turn.line(
                words.say(
                        "changes.contact",
                        words.of(turn.purpose()),
                        channels.stream().map(words::of).collect(Collectors.joining(", "))),
                "changes.allowed",
                "changes.refused",
                words)));
    }

    private static void churn(Churn before, Churn after, List<Line> lines, Set<String> places, Words words) {
        Integer was = before == null ? null : before.points();
        Integer now = after == null ? null : after.points();
        if (!Objects.equals(was, now)) {
            places.add(CHURN);
            boolean worse = was != null && now != null && now > was;
            lines.add(new Line(
                    words.say("risk.title"),
                    points(before, words),
                    points(after, words),
                    "",
                    worse ? Tone.STOP : Tone.OK));
        }
    }

    private static String points(Churn churn, Words words) {
        return churn == null
                ? words.say("changes.notJudged")
                : words.say("changes.points", churn.points(), words.of(churn.band()));
    }

    private static void offers(Assessment before, Assessment after, List<Line> lines, Set<String> places, Words words) {
        if (before.offers() == null || after.offers() == null) {
            return;
        }
        Map<String, Boolean> earlier =
                before.offers().stream().collect(Collectors.toMap(OfferFinding::code, OfferFinding::eligible));
        Map<Turn, List<String>> turns = new LinkedHashMap<>();
        for (OfferFinding now : after.offers()) {
            Boolean then = earlier.get(now.code());
            if (then != null && then != now.eligible()) {
                places.add(Offers.place(now));
                turns.computeIfAbsent(Turn.of(null, now.eligible(), now.refusals()), t -> new ArrayList<>())
                        .add(now.text());
            }
        }
        turns.forEach((turn, offers) -> lines.add(turn.line(
                words.say("changes.offers", String.join(", ", offers)),
                "changes.possible",
                "changes.notPossible",
                words)));
    }
}
