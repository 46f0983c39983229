package org.courtesy.explain;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Copies of records with one component changed; facts have up to thirty of them. */
final class Copy {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Copy() {}

    /**
     * The same record with another value of one component.
     *
     * @throws IllegalArgumentException if there is no such component or it does not take the value
     */
    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R record, String component, Object value) {
        return (R) SHAPES.get(record.getClass()).copy(record, component, value);
    }

    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(List.of(components), type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its constructor", e);
            }
        }

        Object copy(Object record, String changed, Object value) {
            Object[] values = new Object[components.size()];
            boolean found = false;
            try {
                for (int i = 0; i < values.length; i++) {
                    RecordComponent component = components.get(i);
                    boolean meant = component.getName().equals(changed);
                    values[i] = meant ? value : component.getAccessor().invoke(record);
                    found |= meant;
                }
                if (!found) {
                    throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no " + changed);
                }
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record could not be copied", e);
            }
        }
    }
}
