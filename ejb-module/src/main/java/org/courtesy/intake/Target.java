package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A field of what is imported, found by its name as it stands in errors: {@code customer.number},
 * {@code contracts[0].priceChange.percent}, {@code externalIds.meter}.
 *
 * @param name the whole name
 * @param steps field names (text) and positions in lists (numbers) that lead to it
 * @param type the Java type of its value; for a list the type of its entries
 * @param list whether it takes several values
 */
record Target(String name, List<Object> steps, Class<?> type, boolean list) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]\\w*)(?:\\[(\\d{1,2})])?");

    /** The field of that name in a record, if it has one that takes a value. */
    static Optional<Target> find(Class<?> root, String name) {
        List<Object> steps = new ArrayList<>();
        Type at = root;
        String[] parts = name.split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            if (isTextMap(at)) {
                String key = String.join(".", List.of(parts).subList(i, parts.length));
                steps.add(key);
                return key.isBlank() ? Optional.empty() : Optional.of(new Target(name, steps, String.class, false));
            }
            Matcher step = STEP.matcher(parts[i]);
            at = step.matches() ? component(at, step.group(1)) : null;
            if (at == null) {
                return Optional.empty();
            }
            steps.add(step.group(1));
            if (step.group(2) != null) {
                if (!isList(at)) {
                    return Optional.empty();
                }
                steps.add(Integer.valueOf(step.group(2)));
                at = ((ParameterizedType) at).getActualTypeArguments()[0];
            }
        }
        return leaf(name, steps, at);
    }

    private static Optional<Target> leaf(String name, List<Object> steps, Type at) {
        boolean list = isList(at);
        Type type = list ? ((ParameterizedType) at).getActualTypeArguments()[0] : at;
        return type instanceof Class<?> plain && !plain.isRecord()
                ? Optional.of(new Target(name, steps, plain, list))
                : Optional.empty();
    }

    private static Type component(Type type, String name) {
        if (!(type instanceof Class<?> plain) || !plain.isRecord()) {
            return null;
        }
        return Stream.of(plain.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getGenericType)
                .findFirst()
                .orElse(null);
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    private static boolean isTextMap(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
    }

    /** Puts a value into a tree, making what leads to it. */
    void set(ObjectNode root, JsonNode value) {
        JsonNode at = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            at = child(at, steps.get(i), steps.get(i + 1) instanceof Integer);
        }
        Object last = steps.get(steps.size() - 1);
        if (last instanceof Integer index) {
            grow((ArrayNode) at, index).set(index, value);
        } else {
            ((ObjectNode) at).set((String) last, value);
        }
    }

    private static JsonNode child(JsonNode parent, Object step, boolean isArray) {
        JsonNode child =
                step instanceof Integer index ? grow((ArrayNode) parent, index).get(index) : parent.get((String) step);
        if (child != null && !child.isNull()) {
            return child;
        }
        JsonNode made = isArray ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        if (step instanceof Integer index) {
            ((ArrayNode) parent).set(index, made);
        } else {
            ((ObjectNode) parent).set((String) step, made);
        }
        return made;
    }

    private static ArrayNode grow(ArrayNode array, int index) {
        while (array.size() <= index) {
            array.addNull();
        }
        return array;
    }
}
