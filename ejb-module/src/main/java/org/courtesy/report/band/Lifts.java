package org.courtesy.report.band;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.holdout.HoldoutReport;
import org.courtesy.holdout.Holdouts;
import org.courtesy.holdout.Lift;
import org.courtesy.rulebook.LiveRules;

/** What the rules are worth that have or had a control group: how many of the customers leave. */
@ApplicationScoped
class Lifts {

    private final Holdouts holdouts;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected Lifts() {
        this(null, null);
    }

    @Inject
    Lifts(Holdouts holdouts, LiveRules rules) {
        this.holdouts = holdouts;
        this.rules = rules;
    }

    List<LiftRow> rows() {
        return holdouts.reports(rules.assessor().rules()).stream()
                .map(Lifts::row)
                .toList();
    }

    private static LiftRow row(HoldoutReport report) {
        Lift leaving = report.leaving();
        return new LiftRow(
                report.rule(),
                report.sentence(),
                report.windowDays(),
                report.treated().observed(),
                report.control().observed(),
                leaving == null ? null : leaving.treated(),
                leaving == null ? null : leaving.control(),
                leaving == null ? null : leaving.difference(),
                leaving == null ? null : leaving.low(),
                leaving == null ? null : leaving.high(),
                leaving != null,
                leaving != null && leaving.shown());
    }
}
