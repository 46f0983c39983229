package org.courtesy.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a JSON object into a record by its canonical constructor. Absent and null are the same: nothing, false or zero.
 */
final class RecordReader implements ValueReader {

    private static final ClassValue<RecordReader> CACHE = new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
            return new RecordReader(type);
        }
    };

    private final Constructor<?> constructor;
    private final Map<String, Integer> positions = new HashMap<>();
    private final ValueReader[] readers;
    private final Object[] absent;

    private RecordReader(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        readers = new ValueReader[components.length];
        absent = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            positions.put(name, i);
            readers[i] = Readers.ofField(name, components[i].getGenericType());
            absent[i] = absentValue(components[i].getType());
        }
        constructor = canonicalConstructor(type, components);
    }

    static RecordReader of(Class<?> type) {
        return CACHE.get(type);
    }

    @Override
    public Object read(JsonParser parser, Place at, Errors errors) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return errors.wrongType(parser, at, InputProblem.NOT_AN_OBJECT);
        }
        Object[] values = absent.clone();
        boolean[] seen = new boolean[readers.length];
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Place here = at.field(name);
            Integer position = positions.get(name);
            parser.nextToken();
            if (position == null) {
                errors.wrongType(parser, here, InputProblem.UNKNOWN_FIELD);
            } else if (seen[position]) {
                errors.wrongType(parser, here, InputProblem.REPEATED_FIELD);
            } else {
                seen[position] = true;
                readInto(values, position, parser, here, errors);
            }
        }
        return build(values, at, errors);
    }

    private void readInto(Object[] values, int position, JsonParser parser, Place here, Errors errors)
            throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            return;
        }
        Object value = readers[position].read(parser, here, errors);
        if (value != null) {
            values[position] = value;
        }
    }

    private Object build(Object[] values, Place at, Errors errors) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (errors.none()) {
                errors.add(at, InputProblem.NOT_ACCEPTED);
            }
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + constructor, e);
        }
    }

    private static Object absentValue(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == double.class ? 0d : null;
    }

    private static Constructor<?> canonicalConstructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> found = type.getDeclaredConstructor(types);
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has its canonical constructor: " + type, e);
        }
    }
}
