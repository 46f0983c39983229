package org.courtesy.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the reader of a type: plain values, lists, maps by text, records, and raw JSON where anything may stand. */
final class Readers {

    private Readers() {}

    static ValueReader of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        Class<?> plain = (Class<?>) type;
        ValueReader scalar = Scalars.of(plain);
        if (scalar != null) {
            return scalar;
        }
        if (plain.isRecord()) {
            return RecordReader.of(plain);
        }
        if (plain == Object.class) {
            return Scalars::any;
        }
        if (plain == JsonNode.class) {
            return (parser, at, errors) -> parser.readValueAsTree();
        }
        throw new IllegalArgumentException("no JSON form is defined for " + type.getTypeName());
    }

    /** The reader of a record's field. A day whose name ends in {@code At} may be handed in as an instant. */
    static ValueReader ofField(String name, Type type) {
        return type == LocalDate.class && name.endsWith("At") ? Scalars::dayOfInstant : of(type);
    }

    private static ValueReader ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return list(of(arguments[0]));
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return map(of(arguments[1]));
        }
        throw new IllegalArgumentException("no JSON form is defined for " + type.getTypeName());
    }

    static ValueReader list(ValueReader entries) {
        return (parser, at, errors) -> {
            if (!parser.hasToken(JsonToken.START_ARRAY)) {
                return errors.wrongType(parser, at, InputProblem.NOT_A_LIST);
            }
            List<Object> list = new ArrayList<>();
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                Object entry = presentValue(entries, parser, at.entry(i), errors);
                if (entry != null) {
                    list.add(entry);
                }
            }
            return Collections.unmodifiableList(list);
        };
    }

    private static ValueReader map(ValueReader values) {
        return (parser, at, errors) -> {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return errors.wrongType(parser, at, InputProblem.NOT_AN_OBJECT);
            }
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                Place here = at.field(name);
                parser.nextToken();
                Object value = presentValue(values, parser, here, errors);
                if (value != null && map.putIfAbsent(name, value) != null) {
                    errors.add(here, InputProblem.REPEATED_FIELD);
                }
            }
            return Collections.unmodifiableMap(map);
        };
    }

    private static Object presentValue(ValueReader reader, JsonParser parser, Place at, Errors errors)
            throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            errors.add(at, InputProblem.NULL_ENTRY);
            return null;
        }
        return reader.read(parser, at, errors);
    }
}
