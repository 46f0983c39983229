package org.courtesy.web.screen.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.courtesy.web.screen.layout.Words;

/** What a record says in a field, in words. */
final class SettledWords {

    private static final String OTHER_ID = "externalIds.";

    private final Words words;

    SettledWords(Words words) {
        this.words = words;
    }

    /** The name of a field of the interface; what has none is called as there. */
    String name(String field) {
        if (field.startsWith(OTHER_ID)) {
            return words.say(
                    "import.target.otherId", words.say("field." + OTHER_ID), field.substring(OTHER_ID.length()));
        }
        String key = words.has("duplicates.field." + field) ? "duplicates.field." + field : "field." + field;
        return words.has(key) ? words.say(key) : field;
    }

    /** What is said in it; a dash where nothing is. */
    String value(String field, JsonNode said) {
        if (said == null || said.isNull() || said.isMissingNode()) {
            return "–";
        }
        if (said.isBoolean()) {
            return words.say(said.asBoolean() ? "may.yes" : "may.no");
        }
        if (said.isArray()) {
            String all = StreamSupport.stream(said.spliterator(), false)
                    .map(one -> value(field, one))
                    .collect(Collectors.joining(", "));
            return all.isEmpty() ? "–" : all;
        }
        return said.isObject() ? whole(field, said) : one(field, said);
    }

    /** Of what consists of several fields, that by which one knows it. */
    private String whole(String field, JsonNode said) {
        return switch (field) {
            case "name", "address" ->
                StreamSupport.stream(said.spliterator(), false)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" "));
            case "premise" -> said.path("id").asText();
            default -> words.say("may.yes");
        };
    }

    private String one(String field, JsonNode said) {
        String text = said.asText();
        if (said.isNumber()) {
            return words.number(said.asDouble());
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return words.day(LocalDate.parse(text));
        }
        return switch (field) {
            case "customer.reachable", "customer.preference.preferredChannel" -> words.of("channel", text);
            case "customer.acquisitionChannel" -> words.of("acquisition", text);
            case "customer.country" -> words.country(text);
            default -> text;
        };
    }
}
