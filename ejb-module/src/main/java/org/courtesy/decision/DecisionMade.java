package org.courtesy.decision;

import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.outbox.EventData;

/**
 * A decision that was just stored.
 *
 * @param inputs the case it judged
 */
public record DecisionMade(CustomerKey customer, Assessment assessment, CustomerCase inputs) {

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
