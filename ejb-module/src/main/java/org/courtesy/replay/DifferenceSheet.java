package org.courtesy.replay;

import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Sheet;

/** The differences of a replay as a table of a spreadsheet. */
record DifferenceSheet(List<ReplayDifference> differences) implements Sheet {

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "customer",
                "decision",
                "asOf",
                "kind",
                "code",
                "channel",
                "base",
                "candidate",
                "reason",
                "rule",
                "carried");
    }

    @Override
    public List<List<Object>> lines() {
        return differences.stream().map(DifferenceSheet::line).toList();
    }

    private static List<Object> line(ReplayDifference difference) {
        Change change = difference.change();
        return Arrays.asList(
                difference.id(),
                difference.customer(),
                difference.decision(),
                difference.asOf(),
                change.kind(),
                change.code(),
                change.channel(),
                change.base(),
                change.candidate(),
                change.reason(),
                change.rule(),
                difference.carried());
    }
}
