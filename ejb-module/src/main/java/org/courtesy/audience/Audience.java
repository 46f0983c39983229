package org.courtesy.audience;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.CustomerKind;

/**
 * Whom a message concerns. An empty list asks for nothing; a customer is concerned who fits one entry of every list that is
 * not empty. Commodity and product are those of one contract.
 *
 * @param countries ISO 3166-1 alpha-2
 * @param postalCodes beginnings of postal codes, e.g. {@code 248}
 * @param products as the contracts name them
 * @param segments value segments
 */
public record Audience(
        List<String> countries,
        List<String> postalCodes,
        List<CustomerKind> kinds,
        List<Commodity> commodities,
        List<String> products,
        List<String> segments) {

    /** All customers. */
    public static final Audience EVERYBODY =
            new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Audience {
        countries = cleaned(countries, text -> text.toUpperCase(Locale.ROOT));
        postalCodes = cleaned(postalCodes, Audience::bare);
        kinds = distinct(kinds);
        commodities = distinct(commodities);
        products = cleaned(products, Function.identity());
        segments = cleaned(segments, Function.identity());
    }

    /** Whether the message concerns that customer. */
    public boolean reaches(Listener listener) {
        return (countries.isEmpty() || countries.contains(listener.country()))
                && (postalCodes.isEmpty() || livesThere(listener.postalCode()))
                && (kinds.isEmpty() || kinds.contains(listener.kind()))
                && (segments.isEmpty() || segments.contains(listener.segment()))
                && (commodities.isEmpty() && products.isEmpty()
                        || listener.supplies().stream().anyMatch(this::supplied));
    }

    private boolean livesThere(String postalCode) {
        return postalCode != null && postalCodes.stream().anyMatch(bare(postalCode)::startsWith);
    }

    private boolean supplied(Listener.Supply supply) {
        return (commodities.isEmpty() || commodities.contains(supply.commodity()))
                && (products.isEmpty() || products.contains(supply.product()));
    }

    /** Blanks in postal codes are written by some and not by others. */
    private static String bare(String postalCode) {
        return postalCode.replace(" ", "");
    }

    private static List<String> cleaned(List<String> values, Function<String, String> form) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Stream.ofNullable(value).map(String::strip))
                        .filter(value -> !value.isEmpty())
                        .map(form)
                        .distinct()
                        .toList();
    }

    private static <T> List<T> distinct(List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
