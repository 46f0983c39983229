package org.courtesy.feedback;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.report.Sheet;

/**
 * What customers answer, in figures.
 *
 * @param from first day, null: from the beginning
 * @param to last day, null: until now
 * @param asked links to a question that were made in these days
 * @param answers answers of these days
 * @param bad those to come back on
 * @param open those on which somebody is still to come back
 * @param overdue those of them whose day is over
 * @param steps how many gave each recommendation, 0 to 10
 * @param types the same by what the answers are about, those with the most answers first
 */
public record FeedbackFigures(
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        long asked,
        long answers,
        long bad,
        long open,
        long overdue,
        Score nps,
        Score csat,
        Score ces,
        List<Long> steps,
        List<Type> types)
        implements Sheet {

    private static final List<String> COLUMNS =
            List.of("type", "answers", "bad", "open", "npsAnswers", "nps", "csatAnswers", "csat", "cesAnswers", "ces");

    /** The figures of the answers about one type of touchpoint; null for those about nothing in particular. */
    public record Type(String type, long answers, long bad, long open, Score nps, Score csat, Score ces) {}

    public FeedbackFigures {
        steps = List.copyOf(steps);
        types = List.copyOf(types);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<Object>> lines() {
        return Sheet.of(COLUMNS, types, FeedbackFigures::cells).lines();
    }

    private static List<Object> cells(Type type) {
        return java.util.Arrays.asList(
                type.type(),
                type.answers(),
                type.bad(),
                type.open(),
                type.nps().count(),
                figure(type.nps()),
                type.csat().count(),
                figure(type.csat()),
                type.ces().count(),
                figure(type.ces()));
    }

    private static Object figure(Score score) {
        return score.value() == null
                ? null
                : java.math.BigDecimal.valueOf(score.value()).setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
