package org.courtesy.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Outcome;
import org.courtesy.report.OptInQuery.Request;
import org.courtesy.report.OptInQuery.Word;

/**
 * Matches answers with requests and counts them. The answer is the outcome of the request; where that says nothing, the
 * first word in the consent ledger from a day before it - who writes down a call does not do it in order - until 30 days
 * after it. A word belongs to the latest request that it may answer.
 */
final class OptInTable {

    /** How long a word may come after the request that it answers. */
    static final Duration ANSWER_TIME = Duration.ofDays(30);

    private static final Duration HEAD_START = Duration.ofDays(1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Key(YearMonth month, ContactChannel channel, String occasion) {}

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::month)
            .reversed()
            .thenComparing(Key::channel, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Key::occasion, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final class Count {
        private long asked;
        private long granted;
        private long declined;
        private long unasked;
    }

    private final Period period;
    private final BiFunction<Instant, Place, LocalDate> calendar;
    private final Map<Long, List<Request>> requests = new HashMap<>();
    private final Map<Request, Word> answers = new IdentityHashMap<>();
    private final Map<Key, Count> counts = new TreeMap<>(ORDER);

    /** Whose calendar it is: a time zone, or else a country. */
    record Place(String timeZone, String country) {}

    /** @param calendar the day of an instant at a place */
    OptInTable(Period period, BiFunction<Instant, Place, LocalDate> calendar) {
        this.period = period;
        this.calendar = calendar;
    }

    /** Counts; both lists are in the order of time. */
    OptInTable count(List<Request> asked, List<Word> words) {
        asked.forEach(request -> requests.computeIfAbsent(request.customer(), customer -> new ArrayList<>())
                .add(request));
        words.forEach(this::match);
        asked.forEach(this::countRequest);
        return this;
    }

    private void match(Word word) {
        Request request = requestBefore(word);
        if (request != null) {
            answers.putIfAbsent(request, word);
        } else if (word.state() == ConsentState.GRANTED) {
            LocalDate day = calendar.apply(word.at(), new Place(word.timeZone(), word.country()));
            if (period.contains(day)) {
                of(day, null, word.occasion()).unasked++;
            }
        }
    }

    private Request requestBefore(Word word) {
        return requests.getOrDefault(word.customer(), List.of()).stream()
                .filter(request -> !word.at().isBefore(request.at().minus(HEAD_START)))
                .filter(request -> word.at().isBefore(request.at().plus(ANSWER_TIME)))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void countRequest(Request request) {
        LocalDate day = calendar.apply(request.at(), new Place(request.timeZone(), request.country()));
        if (!period.contains(day)) {
            return;
        }
        Word answer = answers.get(request);
        String occasion = request.occasion() == null && answer != null ? answer.occasion() : request.occasion();
        Count count = of(day, request.channel(), occasion);
        count.asked++;
        if (said(request, answer, Outcome.ACCEPTED, ConsentState.GRANTED)) {
            count.granted++;
        } else if (said(request, answer, Outcome.DECLINED, ConsentState.DENIED)) {
            count.declined++;
        }
    }

    private static boolean said(Request request, Word answer, Outcome outcome, ConsentState state) {
        boolean answered = request.outcome() == Outcome.ACCEPTED || request.outcome() == Outcome.DECLINED;
        return answered ? request.outcome() == outcome : answer != null && answer.state() == state;
    }

    private Count of(LocalDate day, ContactChannel channel, String occasion) {
        String named = occasion == null || occasion.isBlank() ? null : occasion.strip();
        return counts.computeIfAbsent(new Key(YearMonth.from(day), channel, named), key -> new Count());
    }

    /** The latest month first. */
    List<OptInRow> rows(ReportTexts texts) {
        return counts.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), texts))
                .toList();
    }

    private static OptInRow row(Key key, Count count, ReportTexts texts) {
        return new OptInRow(
                key.month().toString(),
                key.channel(),
                texts.channel(key.channel()),
                key.occasion(),
                texts.occasion(key.occasion()),
                count.asked,
                count.granted,
                count.declined,
                count.asked - count.granted - count.declined,
                count.asked == 0
                        ? null
                        : HUNDRED.multiply(BigDecimal.valueOf(count.granted))
                                .divide(BigDecimal.valueOf(count.asked), 1, RoundingMode.HALF_UP),
                count.unasked);
    }
}
