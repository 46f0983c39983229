package org.courtesy.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of somebody, by name or by path: {@code groups}, {@code realm_access.roles}. */
record Claims(Map<String, Object> values) {

    /** What stands there; a name with points in it goes before a path. */
    Optional<Object> at(String path) {
        if (values.get(path) != null) {
            return Optional.of(values.get(path));
        }
        Object at = values;
        for (String step : path.split("\\.")) {
            at = at instanceof Map<?, ?> inside ? inside.get(step) : null;
        }
        return Optional.ofNullable(at);
    }

    /** A text that says something. */
    Optional<String> text(String path) {
        return at(path).filter(String.class::isInstance).map(String.class::cast).filter(text -> !text.isBlank());
    }

    /** One text, or several. */
    List<String> texts(String path) {
        Object found = at(path).orElse(List.of());
        if (found instanceof String one) {
            return List.of(one);
        }
        return found instanceof Collection<?> several
                ? several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
