package org.courtesy.report.band;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Rows;
import org.courtesy.report.band.MoveQuery.Move;

/** Makes the rows of the report from who stood where. */
final class BandTable {

    private static final Comparator<MoveRow> ORDER =
            Comparator.comparing(MoveRow::from).thenComparing(MoveRow::to);

    private final List<Move> moves;
    private final ReportTexts texts;

    BandTable(List<Move> moves, ReportTexts texts) {
        this.moves = moves;
        this.texts = texts;
    }

    private long count(Predicate<Move> which) {
        return moves.stream().filter(which).mapToLong(Move::customers).sum();
    }

    long customers() {
        return count(move -> true);
    }

    long up() {
        return count(move -> both(move) && move.to().compareTo(move.from()) > 0);
    }

    long down() {
        return count(move -> both(move) && move.to().compareTo(move.from()) < 0);
    }

    private static boolean both(Move move) {
        return move.from().band() && move.to().band();
    }

    List<BandRow> rows() {
        long inABand = count(move -> move.to().band());
        return Arrays.stream(Standing.values())
                .map(band -> new BandRow(
                        band,
                        texts.standing(band.name()),
                        count(move -> move.from() == band),
                        count(move -> move.to() == band),
                        count(move -> move.to() == band && move.from() != band && both(move)),
                        count(move -> move.from() == band && move.to() != band && both(move)),
                        band.band() ? Rows.share(count(move -> move.to() == band), inABand) : null))
                .toList();
    }

    List<MoveRow> moves() {
        return moves.stream()
                .map(move -> new MoveRow(
                        move.from(),
                        texts.standing(move.from().name()),
                        move.to(),
                        texts.standing(move.to().name()),
                        move.customers()))
                .sorted(ORDER)
                .toList();
    }
}
