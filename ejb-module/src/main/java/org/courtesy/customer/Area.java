package org.courtesy.customer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;

/**
 * A region of customers.
 *
 * @param country ISO 3166-1 alpha-2, the country whose law the customer has
 * @param postalPrefix how the postal codes begin, null: the whole country
 */
public record Area(String country, String postalPrefix) {

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z]{2}(\\s+[0-9A-Za-z][0-9A-Za-z -]{0,9})?");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");

    public Area {
        Objects.requireNonNull(country);
    }

    /**
     * Areas as people write them, with commas or lines between: {@code DE 24} for every postal code that begins so, {@code DK} for a
     * country.
     *
     * @param field what the input is called
     * @throws org.courtesy.json.InvalidInputException naming what is written in another way
     */
    public static List<Area> listOf(String field, String written) {
        List<String> parts = written == null
                ? List.of()
                : BETWEEN.splitAsStream(written)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
        Checks checks = new Checks();
        parts.forEach(part -> checks.ensure(WRITTEN.matcher(part).matches(), field, InputProblem.NOT_AN_AREA, part));
        checks.done();
        return parts.stream().map(Area::parse).distinct().toList();
    }

    private static Area parse(String written) {
        String[] parts = written.toUpperCase(Locale.ROOT).split("\\s+", 2);
        return new Area(parts[0], parts.length == 1 ? null : parts[1]);
    }

    boolean holds(String ofCountry, String postalCode) {
        return country.equals(ofCountry)
                && (postalPrefix == null || postalCode != null && postalCode.startsWith(postalPrefix));
    }

    @Override
    public String toString() {
        return postalPrefix == null ? country : country + " " + postalPrefix;
    }
}
