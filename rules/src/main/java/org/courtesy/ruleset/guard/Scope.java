package org.courtesy.ruleset.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.courtesy.ruleset.source.Position;

/** The names that mean something in a rule: what its file imports and what its patterns bind. */
final class Scope {

    /** A dollar first: so no binding can hide a field or a type. */
    private static final Pattern BINDING = Pattern.compile("\\$[a-z][A-Za-z0-9]{0,39}");

    private final Map<String, Class<?>> imports;
    private final Map<String, Class<?>> bindings = new HashMap<>();

    /** @param imports the imported types by simple name */
    Scope(Map<String, Class<?>> imports) {
        this.imports = imports;
    }

    void bind(String name, Class<?> type, Position position) throws NotAllowed {
        if (!BINDING.matcher(name).matches()) {
            throw new NotAllowed("WRONG_BINDING", position, name);
        }
        if (bindings.put(name, type) != null) {
            throw new NotAllowed("BOUND_TWICE", position, name);
        }
    }

    Optional<Class<?>> binding(String name) {
        return Optional.ofNullable(bindings.get(name));
    }

    /** The names that are bound so far. */
    Set<String> bound() {
        return Set.copyOf(bindings.keySet());
    }

    /** Forgets all other bindings. */
    void keepOnly(Set<String> names) {
        bindings.keySet().retainAll(names);
    }

    /** What a pattern may look at: a question, or an entry of the case. */
    Optional<Class<?>> fact(String name) {
        return Optional.<Class<?>>ofNullable(imports.get(name))
                .filter(type -> Vocabulary.isQuestion(type) || Vocabulary.isEntry(type));
    }

    Optional<Class<?>> enumeration(String name) {
        return Optional.<Class<?>>ofNullable(imports.get(name)).filter(Class::isEnum);
    }
}
