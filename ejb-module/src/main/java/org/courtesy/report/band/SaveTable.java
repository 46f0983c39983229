package org.courtesy.report.band;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Rows;
import org.courtesy.report.band.SaveQuery.Cell;
import org.courtesy.report.band.SaveQuery.Outcome;

/** Makes the rows of the report from what became of whom. */
final class SaveTable {

    private final List<Cell> cells;
    private final ReportTexts texts;

    SaveTable(List<Cell> cells, ReportTexts texts) {
        this.cells = cells;
        this.texts = texts;
    }

    List<SaveRow> rows() {
        List<SaveRow> rows = new ArrayList<>();
        Arrays.stream(SaveRow.Group.values())
                .forEach(group -> rows.add(row(
                        group,
                        switch (group) {
                            case ALL -> cell -> true;
                            case CONTACTED -> Cell::contacted;
                            case NOT_CONTACTED -> cell -> !cell.contacted();
                            case TERMINATED, CRITICAL, HIGH -> cell -> cell.group() == group;
                        })));
        return rows;
    }

    private SaveRow row(SaveRow.Group group, Predicate<Cell> members) {
        long kept = count(members, Outcome.KEPT);
        long lost = count(members, Outcome.LOST);
        long unavoidable = count(members, Outcome.UNAVOIDABLE);
        return new SaveRow(
                group,
                texts.saved(group.name()),
                kept + lost + unavoidable,
                kept,
                lost,
                unavoidable,
                kept + lost < SavesReport.LEAST ? null : Rows.share(kept, kept + lost));
    }

    private long count(Predicate<Cell> members, Outcome outcome) {
        return cells.stream()
                .filter(members.and(cell -> cell.outcome() == outcome))
                .mapToLong(Cell::customers)
                .sum();
    }
}
