package org.courtesy.replay;

import java.util.List;
import java.util.function.UnaryOperator;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Deadline;

/**
 * What somebody is told of a customer: the number, or a pseudonym and nothing that leads back to it.
 *
 * @param name turns a customer's number into what is shown
 * @param open whether numbers are shown
 */
record Veil(UnaryOperator<String> name, boolean open) {

    /** The assessment as it may be shown. */
    Assessment over(Assessment assessment) {
        if (open) {
            return assessment;
        }
        return new Assessment(
                null,
                assessment.asOf(),
                name.apply(assessment.customer()),
                assessment.mode(),
                assessment.ruleSet(),
                assessment.policy(),
                assessment.churn(),
                assessment.contact(),
                assessment.actions(),
                assessment.withheld(),
                assessment.offers(),
                assessment.next(),
                assessment.clv(),
                withoutSubjects(assessment.deadlines()),
                assessment.alerts(),
                assessment.loyalty(),
                null,
                null,
                null,
                assessment.trace().of(null));
    }

    /** A deadline names the contract or the complaint that it concerns. */
    private static List<Deadline> withoutSubjects(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(deadline -> new Deadline(
                        deadline.kind(),
                        deadline.firstDay(),
                        deadline.lastDay(),
                        deadline.pointOfNoReturn(),
                        deadline.source(),
                        null,
                        null))
                .toList();
    }
}
