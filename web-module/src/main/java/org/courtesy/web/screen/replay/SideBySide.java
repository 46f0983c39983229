package org.courtesy.web.screen.replay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Refusal;
import org.courtesy.replay.DifferenceDetail;
import org.courtesy.web.screen.layout.Words;

/**
 * A decision as both versions make it.
 *
 * @param lines what each says, the same thing in one line
 * @param changes everything on which they differ
 * @param rules ids of the rules that only one of them fires
 */
public record SideBySide(DifferenceLine difference, List<Line> lines, List<String> changes, List<String> rules) {

    /** More rules than these are not told apart by one decision. */
    private static final int RULES = 8;

    /** One thing, before and after. */
    public record Line(String name, String before, String after, boolean different) {}

    static SideBySide of(DifferenceDetail detail, Clock clock, Words words) {
        List<Line> lines = new ArrayList<>();
        Assessment before = words.texts().translate(detail.base(), words.locale());
        Assessment after = words.texts().translate(detail.candidate(), words.locale());
        lines.add(line(words.say("replay.next"), next(before), next(after)));
        lines.add(line(words.say("replay.risk"), risk(before, words), risk(after, words)));
        for (int i = 0; i < before.contact().size(); i++) {
            Line contact = line(
                    words.of(before.contact().get(i).channel()) + " · "
                            + words.of(before.contact().get(i).purpose()),
                    reasons(before.contact().get(i).refusals(), words),
                    reasons(after.contact().get(i).refusals(), words));
            if (contact.different()) {
                lines.add(contact);
            }
        }
        return new SideBySide(
                DifferenceLine.of(detail.difference(), clock, words),
                lines,
                detail.changes().stream()
                        .map(change -> DifferenceLine.what(change, words))
                        .toList(),
                rules(detail));
    }

    private static List<String> rules(DifferenceDetail detail) {
        Set<String> before = new TreeSet<>(detail.base().trace().fired());
        Set<String> after = new TreeSet<>(detail.candidate().trace().fired());
        Set<String> different = new TreeSet<>(before);
        different.addAll(after);
        before.retainAll(after);
        different.removeAll(before);
        return different.stream().limit(RULES).toList();
    }

    private static Line line(String name, String before, String after) {
        return new Line(name, before, after, !before.equals(after));
    }

    private static String next(Assessment assessment) {
        return assessment.next() == null ? "–" : assessment.next().text();
    }

    private static String risk(Assessment assessment, Words words) {
        return assessment.churn() == null
                ? "–"
                : words.of(assessment.churn().band()) + " · "
                        + words.number(assessment.churn().points());
    }

    private static String reasons(List<Refusal> refusals, Words words) {
        return refusals.isEmpty()
                ? words.say("replay.permitted")
                : refusals.stream().map(Refusal::text).collect(Collectors.joining("; "));
    }
}
