package org.courtesy.report.band;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Parts;
import org.courtesy.report.Sheet;

/**
 * Bands of risk on two days, by everybody's latest decision up to each of them.
 *
 * @param from first day
 * @param to last day
 * @param asOf when it was counted
 * @param customers who are counted
 * @param up who stand in a higher band on the last day than on the first
 * @param down who stand in a lower one
 * @param rows the bands
 * @param moves who stood where on both days; pairs of standings in which nobody is are left out
 */
public record BandsReport(
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        long customers,
        long up,
        long down,
        List<BandRow> rows,
        List<MoveRow> moves)
        implements Parts {

    public BandsReport {
        rows = List.copyOf(rows);
        moves = List.copyOf(moves);
    }

    @Override
    public List<String> parts() {
        return List.of("rows", "moves");
    }

    @Override
    public Sheet part(String name) {
        return name.equals("moves")
                ? Sheet.of(
                        List.of("from", "fromText", "to", "toText", "customers"),
                        moves,
                        row -> Arrays.asList(row.from(), row.fromText(), row.to(), row.toText(), row.customers()))
                : Sheet.of(
                        List.of("band", "text", "before", "now", "came", "went", "share"),
                        rows,
                        row -> Arrays.asList(
                                row.band(), row.text(), row.before(), row.now(), row.came(), row.went(), row.share()));
    }
}
