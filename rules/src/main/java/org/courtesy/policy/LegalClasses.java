package org.courtesy.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Purpose;

/**
 * The legal class of every touchpoint and action by channel, country, kind of customer and day, with the paragraph behind
 * it. Of the rows that apply the most specific one decides, at a tie the strictest. In a bundle the strictest part decides
 * for the whole: advertising inside a bill makes the letter advertising (BGH VI ZR 225/17).
 */
public final class LegalClasses {

    private static final String ANY = "*";

    /**
     * Where and when a message is sent.
     *
     * @param channel null: unknown, only rows for any channel apply
     */
    public record Setting(LocalDate day, ContactChannel channel, String country, CustomerKind kind) {}

    /**
     * @param legalBasis the paragraph, null where there is none
     */
    public record LegalClass(Purpose purpose, String legalBasis) {}

    private record Row(
            String channel,
            String country,
            String kind,
            LocalDate from,
            LocalDate to,
            LegalClass legalClass,
            int specificity) {

        boolean always() {
            return specificity == 0 && from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX);
        }

        boolean applies(Setting setting) {
            return (channel.equals(ANY)
                            || setting.channel() != null
                                    && channel.equals(setting.channel().name()))
                    && (country.equals(ANY) || country.equals(setting.country()))
                    && (kind.equals(ANY) || kind.equals(setting.kind().name()))
                    && !setting.day().isBefore(from)
                    && !setting.day().isAfter(to);
        }
    }

    private final Map<String, List<Row>> byType = new HashMap<>();

    LegalClasses(Table table) {
        for (Table.Row row : table.rows()) {
            byType.computeIfAbsent(row.text("type"), type -> new ArrayList<>()).add(read(row));
        }
        // The first row that applies decides.
        byType.values()
                .forEach(rows -> rows.sort(Comparator.comparingInt(Row::specificity)
                        .thenComparing(row -> row.legalClass().purpose())
                        .reversed()));
    }

    private static Row read(Table.Row row) {
        String channel = anyOr(row, "channel", ContactChannel.class);
        String country = row.text("country");
        String kind = anyOr(row, "kind", CustomerKind.class);
        int specificity = 0;
        for (String cell : List.of(channel, country, kind)) {
            specificity += cell.equals(ANY) ? 0 : 1;
        }
        return new Row(
                channel,
                country,
                kind,
                row.date("validFrom", LocalDate.MIN),
                row.date("validTo", LocalDate.MAX),
                new LegalClass(
                        row.oneOf(Purpose.class, "purpose"), row.empty("legalBasis") ? null : row.text("legalBasis")),
                specificity);
    }

    private static <E extends Enum<E>> String anyOr(Table.Row row, String column, Class<E> type) {
        return row.text(column).equals(ANY) ? ANY : row.oneOf(type, column).name();
    }

    /** The types that have a class. */
    public Set<String> types() {
        return byType.keySet();
    }

    /** The class of a type; advertising, the strictest, where no row says otherwise. */
    public LegalClass of(String type, Setting setting) {
        for (Row row : byType.getOrDefault(type, List.of())) {
            if (row.applies(setting)) {
                return row.legalClass();
            }
        }
        return new LegalClass(Purpose.ADVERTISING, null);
    }

    /**
     * The strictest class that a type has on a channel and a day in whatever country, with the paragraph where one is named; of
     * what is written before one knows to whom it goes.
     */
    public LegalClass strictest(String type, ContactChannel channel, LocalDate day) {
        LegalClass strictest = null;
        for (Row row : byType.getOrDefault(type, List.of())) {
            if (row.applies(new Setting(day, channel, row.country(), CustomerKind.PERSON))
                    || row.applies(new Setting(day, channel, row.country(), CustomerKind.ORGANISATION))) {
                LegalClass found = row.legalClass();
                int order = strictest == null ? 1 : found.purpose().compareTo(strictest.purpose());
                strictest = order > 0 || order == 0 && strictest.legalBasis() == null ? found : strictest;
            }
        }
        return strictest == null ? new LegalClass(Purpose.ADVERTISING, null) : strictest;
    }

    /** Whether there is a setting in which the type is advertising. */
    public boolean mayBeAdvertising(String type) {
        List<Row> rows = byType.getOrDefault(type, List.of());
        return rows.stream().noneMatch(Row::always)
                || rows.stream().anyMatch(row -> row.legalClass().purpose() == Purpose.ADVERTISING);
    }

    /** The class of a message that carries others inside: that of its strictest part. */
    public LegalClass ofBundle(String type, Collection<String> carried, Setting setting) {
        LegalClass strictest = of(type, setting);
        for (String part : carried) {
            LegalClass inside = of(part, setting);
            strictest = inside.purpose().compareTo(strictest.purpose()) > 0 ? inside : strictest;
        }
        return strictest;
    }
}
