package org.courtesy.web.screen.customer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.web.screen.layout.Words;

/** "May I?": a row for each channel, a cell for each purpose. */
public record Permissions(List<Row> rows) {

    /**
     * A channel with its answers: statutory, service, advertising; one for all of them where a reason stands against each, which is
     * read once then.
     */
    public record Row(ContactChannel channel, String name, List<Cell> cells) {}

    /**
     * One answer.
     *
     * @param columns for how many purposes it stands
     * @param purpose what for, as the head of the column says
     * @param word yes or no
     * @param because the decisive reason in words; empty when allowed
     * @param more how many further reasons there are, with a plus; empty without
     * @param again from when it is allowed again if nothing else happens; empty when an event is needed
     * @param all every reason, one per line, with its code for those who need it
     * @param changed whether the last touchpoint has changed the answer
     */
    public record Cell(
            int columns,
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
        List<ContactFinding> answers = Arrays.stream(Purpose.values())
                .map(purpose -> findings.stream()
                        .filter(f -> f.channel() == channel && f.purpose() == purpose)
                        .findFirst()
                        .orElseThrow())
                .toList();
        List<Cell> cells = answers.stream()
                .map(answer -> cell(answer, facts, changed.contains(place(answer)), words))
                .toList();
        return common(answers)
                .filter(reason -> cells.stream().map(Cell::again).distinct().count() == 1)
                .map(reason -> List.of(together(reason, answers, cells, words)))
                .orElse(cells);
    }

    /** A reason against every purpose, if there is one. */
    private static Optional<Refusal> common(List<ContactFinding> answers) {
        return answers.get(0).refusals().stream()
                .filter(reason -> answers.stream()
                        .allMatch(answer -> answer.refusals().stream()
                                .anyMatch(other -> other.code().equals(reason.code()))))
                .findFirst();
    }

    private static Cell together(Refusal common, List<ContactFinding> answers, List<Cell> cells, Words words) {
        Map<String, Refusal> reasons = new LinkedHashMap<>();
        reasons.put(common.code(), common);
        answers.forEach(answer -> answer.refusals().forEach(reason -> reasons.putIfAbsent(reason.code(), reason)));
        List<Refusal> all = List.copyOf(reasons.values());
        return new Cell(
                cells.size(),
                words.say("may.every"),
                false,
                words.say("may.no"),
                Reasons.withoutStop(common.text()),
                further(all),
                cells.get(0).again(),
                Reasons.all(all, words),
                cells.stream().anyMatch(Cell::changed));
    }

    private static String further(List<Refusal> reasons) {
        return reasons.size() > 1 ? "+" + (reasons.size() - 1) : "";
    }

    private static Cell cell(ContactFinding finding, CaseFacts facts, boolean changed, Words words) {
        String purpose = finding.purpose() == Purpose.STATUTORY
                ? words.say("may.statutory")
                : words.of("purpose", finding.purpose().name());
        if (finding.allowed()) {
            return new Cell(1, purpose, true, words.say("may.yes"), "", "", "", "", changed);
        }
        return new Cell(
                1,
                purpose,
                false,
                words.say("may.no"),
                Reasons.withoutStop(finding.refusals().get(0).text()),
                further(finding.refusals()),
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
