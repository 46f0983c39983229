package org.courtesy.web.screen.customer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ContactFinding;
import org.courtesy.web.screen.layout.Words;

/** "May I?": a row for each channel, a cell for each purpose. */
public record Permissions(List<Row> rows) {

    /** A channel with its three answers: statutory, service, advertising. */
    public record Row(ContactChannel channel, String name, List<Cell> cells) {}

    /**
     * One answer.
     *
     * @param purpose what for, as the head of the column says
     * @param word yes or no
     * @param because the decisive reason in words; empty when allowed
     * @param more how many further reasons there are, with a plus; empty without
     * @param again from when it is allowed again if nothing else happens; empty when an event is needed
     * @param all every reason, one per line, with its code for those who need it
     * @param changed whether the last touchpoint has changed the answer
     */
    public record Cell(
            String purpose,
            boolean allowed,
            String word,
            String because,
            String more,
            String again,
            String all,
            boolean changed) {}

    /** Name of a cell in {@link DecisionChanges#places()}. */
    static String place(ContactFinding finding) {
        return finding.channel() + "/" + finding.purpose();
    }

    static Permissions of(List<ContactFinding> findings, CaseFacts facts, Set<String> changed, Words words) {
        return new Permissions(Arrays.stream(ContactChannel.values())
                .map(channel -> new Row(channel, words.of(channel), cells(channel, findings, facts, changed, words)))
                .toList());
    }

    private static List<Cell> cells(
            ContactChannel channel, List<ContactFinding> findings, CaseFacts facts, Set<String> changed, Words words) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> findings.stream()
                        .filter(f -> f.channel() == channel && f.purpose() == purpose)
                        .findFirst()
                        .map(f -> cell(f, facts, changed.contains(place(f)), words))
                        .orElseThrow())
                .toList();
    }

    private static Cell cell(ContactFinding finding, CaseFacts facts, boolean changed, Words words) {
        String purpose = finding.purpose() == Purpose.STATUTORY
                ? words.say("may.statutory")
                : words.of("purpose", finding.purpose().name());
        if (finding.allowed()) {
            return new Cell(purpose, true, words.say("may.yes"), "", "", "", "", changed);
        }
        int others = finding.refusals().size() - 1;
        return new Cell(
                purpose,
                false,
                words.say("may.no"),
                Reasons.withoutStop(finding.refusals().get(0).text()),
                others > 0 ? "+" + others : "",
                again(finding, facts, words),
                Reasons.all(finding.refusals(), words),
                changed);
    }

    private static String again(ContactFinding finding, CaseFacts facts, Words words) {
        if (finding.allowedFrom() == null) {
            return "";
        }
        LocalDate day = finding.allowedFrom().atZoneSameInstant(facts.zone()).toLocalDate();
        String when = day.equals(facts.today())
                ? words.moment(finding.allowedFrom(), facts.zone(), facts.today())
                : words.dayNear(day, facts.today());
        return words.say("may.again", when);
    }
}
