package org.courtesy.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.fact.CustomerKind;

/** How long statutory windows are, by country, kind of customer, kind of supply and day, with the paragraph behind each. */
public final class DeadlineTable {

    private static final String ANY = "*";

    /** The supply that a window concerns. */
    public enum Supply {
        DEFAULT,
        SPECIAL
    }

    private enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    /** The length of a window and the paragraph behind it. */
    public record Term(Period length, String legalBasis) {}

    private record Row(
            String kind, String country, String customer, String supply, LocalDate from, LocalDate to, Term term) {

        boolean applies(String wanted, LocalDate day, String inCountry, CustomerKind ofCustomer, Supply ofSupply) {
            return kind.equals(wanted)
                    && (country.equals(ANY) || country.equals(inCountry))
                    && (customer.equals(ANY) || customer.equals(ofCustomer.name()))
                    && (supply.equals(ANY) || ofSupply != null && supply.equals(ofSupply.name()))
                    && !day.isBefore(from)
                    && !day.isAfter(to);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    DeadlineTable(Table table) {
        for (Table.Row row : table.rows()) {
            int amount = row.whole("amount");
            Period length = switch (row.oneOf(Unit.class, "unit")) {
                case DAYS -> Period.ofDays(amount);
                case WEEKS -> Period.ofWeeks(amount);
                case MONTHS -> Period.ofMonths(amount);
                case YEARS -> Period.ofYears(amount);
            };
            rows.add(new Row(
                    row.text("kind"),
                    row.text("country"),
                    row.text("customer").equals(ANY)
                            ? ANY
                            : row.oneOf(CustomerKind.class, "customer").name(),
                    row.text("supply").equals(ANY)
                            ? ANY
                            : row.oneOf(Supply.class, "supply").name(),
                    row.date("validFrom", LocalDate.MIN),
                    row.date("validTo", LocalDate.MAX),
                    new Term(length, row.text("legalBasis"))));
        }
        // The law of a country goes before what holds for all, wherever its row stands.
        rows.sort(Comparator.comparing(row -> row.country().equals(ANY)));
    }

    /** The kinds of windows that some country knows. */
    public Set<String> kinds() {
        return rows.stream().map(Row::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The terms of a kind, of whatever country and day. */
    public List<Term> terms(String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::term)
                .toList();
    }

    /**
     * The term in force; null where the law knows no such window.
     *
     * @param supply null: no contract is concerned
     */
    public Term of(String kind, LocalDate day, String country, CustomerKind customer, Supply supply) {
        for (Row row : rows) {
            if (row.applies(kind, day, country, customer, supply)) {
                return row.term();
            }
        }
        return null;
    }
}
