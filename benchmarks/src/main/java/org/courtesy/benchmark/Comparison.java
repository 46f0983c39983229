package org.courtesy.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.twin.Decision;
import org.courtesy.twin.Twin;

/** Holds the answers of engine and twin to one case side by side. */
public final class Comparison {

    /** One point on which the two disagree. */
    public record Difference(String customer, String where, String engine, String twin) {

        @Override
        public String toString() {
            return "%s %s%n    engine %s%n    twin   %s".formatted(customer, where, engine, twin);
        }
    }

    private final Assessor assessor;
    private final Twin twin;

    public Comparison(Assessor assessor) {
        this.assessor = assessor;
        this.twin = new Twin(assessor.policy());
    }

    /** Everything on which they disagree; empty when they agree. */
    public List<Difference> differences(CustomerCase input) {
        Assessment assessment = assessor.assess(input, Mode.WHAT_IF, false);
        Decision decision = twin.decide(input);
        String customer = input.customer().number();
        List<Difference> differences = new ArrayList<>();
        compare(customer, "churn", engine(assessment.churn()), twin(decision.score()), differences);
        for (int i = 0; i < decision.contact().size(); i++) {
            ContactFinding finding = assessment.contact().get(i);
            Decision.Cell cell = decision.contact().get(i);
            String where = "contact " + cell.channel() + " " + cell.purpose();
            compare(customer, where, engine(finding), cell(cell), differences);
        }
        return differences;
    }

    private static void compare(String customer, String where, String engine, String twin, List<Difference> found) {
        if (!engine.equals(twin)) {
            found.add(new Difference(customer, where, engine, twin));
        }
    }

    private static String engine(Churn churn) {
        return churn == null
                ? "none"
                : score(
                        churn.points(),
                        churn.band(),
                        churn.involuntary(),
                        churn.drivers().stream().map(line -> line(line.code(), line.level(), line.points())));
    }

    private static String twin(Decision.Score score) {
        return score == null
                ? "none"
                : score(
                        score.points(),
                        score.band(),
                        score.involuntary(),
                        score.drivers().stream().map(line -> line(line.code(), line.level(), line.points())));
    }

    private static String line(String code, String level, int points) {
        return code + (level.isEmpty() ? "" : "/" + level) + " " + points;
    }

    // The order of drivers is not part of the answer.
    private static String score(int points, Object band, boolean involuntary, Stream<String> lines) {
        return points + " " + band + (involuntary ? " involuntary " : " ")
                + lines.sorted().toList();
    }

    private static String engine(ContactFinding finding) {
        List<String> codes = finding.refusals().stream().map(Refusal::code).toList();
        return cell(finding.channel(), finding.purpose(), codes)
                + (finding.allowed() == codes.isEmpty() ? "" : " allowed?");
    }

    private static String cell(Decision.Cell cell) {
        return cell(cell.channel(), cell.purpose(), cell.refusals());
    }

    private static String cell(Object channel, Object purpose, List<String> codes) {
        return channel + " " + purpose + " " + codes;
    }
}
