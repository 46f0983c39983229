package org.courtesy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Finds a mapping: one that is shipped, or one that was sent as JSON. */
final class Mappings {

    private static final List<String> SHIPPED = List.of("standard", "standard-de");
    private static final String FIELD = "mapping";

    private Mappings() {}

    /**
     * The mapping of that name or text.
     *
     * @param nameOrJson null or blank: the first one that is shipped
     * @throws InvalidInputException if it is neither a name nor a mapping
     */
    static Mapping find(String nameOrJson) {
        if (nameOrJson == null || nameOrJson.isBlank()) {
            return shipped(SHIPPED.get(0));
        }
        String given = nameOrJson.strip();
        if (given.startsWith("{")) {
            return parse(given);
        }
        if (SHIPPED.contains(given)) {
            return shipped(given);
        }
        throw new InvalidInputException(
                FieldError.of(FIELD, InputProblem.UNKNOWN_VALUE, Texts.shown(given), String.join(", ", SHIPPED)));
    }

    private static Mapping parse(String json) {
        try {
            return CaseJson.read(json, Mapping.class);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(Texts.under(FIELD, e.errors()));
        }
    }

    private static Mapping shipped(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream("mappings/" + name + ".json")) {
            return CaseJson.read(in, Mapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
