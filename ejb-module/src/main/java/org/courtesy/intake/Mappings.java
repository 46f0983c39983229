package org.courtesy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Finds a mapping: one that is shipped, one that the house has named, or one that was sent as JSON. */
final class Mappings {

    /** The names of those that come with the product; the first one is the usual one. */
    static final List<String> SHIPPED = List.of("standard", "standard-de");

    private static final String FIELD = "mapping";

    private Mappings() {}

    /**
     * The mapping of that name or text.
     *
     * @param nameOrJson null or blank: the first one that is shipped
     * @param named finds those that the house has named
     * @throws InvalidInputException if it is neither a name nor a mapping
     */
    static Mapping find(String nameOrJson, Function<String, Optional<Mapping>> named) {
        if (nameOrJson == null || nameOrJson.isBlank()) {
            return read(SHIPPED.get(0));
        }
        String given = nameOrJson.strip();
        if (given.startsWith("{")) {
            return parse(given);
        }
        return shipped(given)
                .or(() -> named.apply(given))
                .orElseThrow(() -> new InvalidInputException(FieldError.of(
                        FIELD, InputProblem.UNKNOWN_VALUE, Texts.shown(given), String.join(", ", SHIPPED))));
    }

    /** One that comes with the product. */
    static Optional<Mapping> shipped(String name) {
        return SHIPPED.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    private static Mapping parse(String json) {
        try {
            return CaseJson.read(json, Mapping.class);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(Texts.under(FIELD, e.errors()));
        }
    }

    private static Mapping read(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream("mappings/" + name + ".json")) {
            return CaseJson.read(in, Mapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
