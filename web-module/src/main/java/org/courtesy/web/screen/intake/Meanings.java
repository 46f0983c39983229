package org.courtesy.web.screen.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportTarget;
import org.courtesy.intake.Mapping;
import org.courtesy.intake.Targets;

/** What the values of a column mean where a field has one of a few values, as people choose it and as the mapping says it. */
final class Meanings {

    private final ImportTarget target;

    private Meanings(ImportTarget target) {
        this.target = target;
    }

    /** For a field whose values can be chosen from; none for those in which anything may be written. */
    static Optional<Meanings> of(ImportKind kind, String field) {
        return Optional.ofNullable(field)
                .flatMap(name -> Targets.find(kind, name))
                .filter(found -> found.type().isEnum() || isFlag(found.type()))
                .map(Meanings::new);
    }

    private static boolean isFlag(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** The lines of a column: what was found in it, then what a saved mapping knows besides. */
    List<ValueLine> lines(List<String> found, Mapping.Source said) {
        Map<String, String> meanings = new LinkedHashMap<>();
        found.forEach(text -> meanings.put(text, null));
        if (said.values() != null) {
            said.values().forEach((text, value) -> meanings.put(text, code(value)));
        }
        List<ValueLine> lines = new ArrayList<>();
        meanings.forEach((text, meaning) -> lines.add(new ValueLine(text, meaning)));
        return lines;
    }

    /** The code of a value, null where none is said. */
    String code(JsonNode value) {
        JsonNode one = value != null && value.isArray() && value.size() == 1 ? value.get(0) : value;
        return one == null || one.isContainerNode() ? null : one.asText();
    }

    /** Whether all that a saved mapping says of the values can be shown in lines. */
    boolean shows(Mapping.Source said) {
        boolean simple =
                said.values() == null || said.values().values().stream().allMatch(value -> code(value) != null);
        return simple && (said.otherwise() == null || code(said.otherwise()) != null);
    }

    /**
     * The source with what was chosen. Beside values that mean something, one that is a code already means itself, unless a saved
     * mapping has said which there are.
     */
    Mapping.Source chosen(Mapping.Source said, ColumnLine line) {
        if (!line.translates()) {
            return said.translating(null, null);
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (ValueLine value : line.getValues()) {
            String meaning =
                    value.getMeaning() == null && said.values() == null ? itself(value.text()) : value.getMeaning();
            if (meaning != null) {
                values.put(value.text(), node(meaning));
            }
        }
        return said.translating(values, line.getOtherwise() == null ? null : node(line.getOtherwise()));
    }

    private String itself(String text) {
        return target.type().isEnum()
                ? Arrays.stream(target.type().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .filter(code -> code.equalsIgnoreCase(text))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private JsonNode node(String code) {
        JsonNode value = isFlag(target.type()) ? BooleanNode.valueOf(code.equals("true")) : TextNode.valueOf(code);
        return target.list() ? JsonNodeFactory.instance.arrayNode().add(value) : value;
    }
}
