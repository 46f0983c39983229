package org.courtesy.decision;

import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.outbox.EventData;

/**
 * A decision on a customer, as it is stored and told.
 *
 * @param inputs the case it judged
 * @param written the same in its full form, of which the assessment has the checksum
 */
public record DecisionMade(CustomerKey customer, Assessment assessment, CustomerCase inputs, String written) {

    /** What others are told of it: what comes next and by which rules, and where the whole is. */
    EventData toEvent() {
        String id = assessment.assessment();
        return new EventData()
                .about(customer.number())
                .with("assessment", id)
                .with("asOf", assessment.asOf())
                .with("ruleSet", assessment.ruleSet().name())
                .with("ruleVersion", assessment.ruleSet().version())
                .with("next", assessment.next().code())
                .with(
                        "actions",
                        assessment.actions().stream().map(ActionFinding::code).toList())
                .link("assessment", "/assessments/" + id)
                .link("replay", "/assessments/" + id + "/replay");
    }
}
