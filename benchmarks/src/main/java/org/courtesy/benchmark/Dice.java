package org.courtesy.benchmark;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random values around an instant, drawn from a seed; edges come up far more often than chance would have it. */
final class Dice {

    private static final int[] DAYS = {1, 2, 3, 7, 14, 30, 60, 90, 180};
    private static final int[] MONTHS = {3, 12, 36, 48, 96};

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    @SafeVarargs
    final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    <E extends Enum<E>> E one(Class<E> type) {
        return one(type.getEnumConstants());
    }

    <T> T maybe(double probability, Supplier<T> value) {
        return chance(probability) ? value.get() : null;
    }

    /** Up to so many values; most lists are short, some are long. */
    <T> List<T> some(int most, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int count = chance(0.3) ? 0 : below(most + 1); count > 0; count--) {
            values.add(value.get());
        }
        return values;
    }

    <E extends Enum<E>> List<E> subset(Class<E> type) {
        List<E> values = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            if (random.nextBoolean()) {
                values.add(value);
            }
        }
        return values;
    }

    /** A date at, just beside, or anywhere around the edge of a window before the given day. */
    LocalDate before(LocalDate day) {
        LocalDate edge = chance(0.3) ? day.minusMonths(months()) : day.minusDays(days());
        return chance(0.6) ? edge.plusDays(between(-1, 1)) : day.minusDays(below(500));
    }

    /** The same after the given day. */
    LocalDate after(LocalDate day) {
        LocalDate edge = chance(0.2) ? day.plusMonths(months()) : day.plusDays(days());
        return chance(0.6) ? edge.plusDays(between(-1, 1)) : day.plusDays(below(500));
    }

    LocalDate around(LocalDate day) {
        return switch (below(6)) {
            case 0 -> day.plusDays(between(-1, 1));
            case 1, 2 -> after(day);
            default -> before(day);
        };
    }

    /** An instant at, a moment beside, or anywhere around the edge of a window before the given one. */
    OffsetDateTime before(OffsetDateTime instant) {
        OffsetDateTime edge = chance(0.2) ? instant.minusMonths(months()) : instant.minusDays(days());
        return chance(0.5) ? beside(edge) : instant.minusSeconds(below(100 * 24 * 3600));
    }

    OffsetDateTime around(OffsetDateTime instant) {
        return switch (below(10)) {
            case 0 -> beside(instant);
            case 1 -> beside(instant.plusDays(days()));
            case 2 -> instant.plusSeconds(below(100 * 24 * 3600));
            default -> before(instant);
        };
    }

    private OffsetDateTime beside(OffsetDateTime edge) {
        return switch (below(5)) {
            case 0 -> edge.minusSeconds(1);
            case 1 -> edge.plusSeconds(1);
            case 2 -> edge.plusNanos(between(-2, 2) * 1_000_000L);
            default -> edge;
        };
    }

    int days() {
        return DAYS[random.nextInt(DAYS.length)];
    }

    private int months() {
        return MONTHS[random.nextInt(MONTHS.length)];
    }
}
