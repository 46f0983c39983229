package org.courtesy.watch;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Sheet;

/**
 * What the rules of a set did in production.
 *
 * @param ruleSet its name
 * @param days how many days up to today
 * @param asOf when it was counted
 */
public record TelemetryReport(String ruleSet, int days, OffsetDateTime asOf, List<RuleActivity> rules)
        implements Sheet {

    public TelemetryReport {
        rules = List.copyOf(rules);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "rule",
                "sentence",
                "file",
                "days",
                "decisions",
                "fired",
                "lastFired",
                "customers",
                "protectedCustomers",
                "refused",
                "decisive",
                "decisiveShare",
                "proposed",
                "proposedValue",
                "blockedValue",
                "complaints",
                "complaintShare",
                "optOuts",
                "optOutShare",
                "neverFired",
                "alwaysShadowed",
                "holdout",
                "session",
                "nanosPerDecision");
    }

    @Override
    public List<List<Object>> lines() {
        return rules.stream()
                .map(rule -> Arrays.<Object>asList(
                        rule.rule(),
                        rule.sentence(),
                        rule.file(),
                        rule.days(),
                        rule.decisions(),
                        rule.fired(),
                        rule.lastFired(),
                        rule.customers(),
                        rule.protectedCustomers(),
                        rule.refused(),
                        rule.decisive(),
                        rule.decisiveShare(),
                        rule.proposed(),
                        rule.proposedValue(),
                        rule.blockedValue(),
                        rule.complaints(),
                        rule.complaintShare(),
                        rule.optOuts(),
                        rule.optOutShare(),
                        rule.neverFired(),
                        rule.alwaysShadowed(),
                        rule.holdout(),
                        rule.session(),
                        rule.nanosPerDecision()))
                .toList();
    }
}
