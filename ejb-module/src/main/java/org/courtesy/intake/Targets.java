package org.courtesy.intake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that the mappings of a kind can fill. Of lists of objects, such as contracts, the first two places are named;
 * of ids in other systems, of which there is one for each system, the beginning of the name.
 */
public final class Targets {

    /** What the name of a field for the id in another system begins with; the name of the system follows. */
    public static final String OTHER_ID = "externalIds.";

    private static final int PLACES = 2;

    private Targets() {}

    /** All of them, in the order in which they are documented. */
    public static List<ImportTarget> of(ImportKind kind) {
        List<ImportTarget> found = new ArrayList<>();
        addRecord(kind, "", kind.record(), found);
        return List.copyOf(found);
    }

    /** The field of that name, if there is one: one that is named here, or any other that a mapping may name. */
    public static Optional<ImportTarget> find(ImportKind kind, String name) {
        return Target.find(kind.record(), name)
                .map(target -> new ImportTarget(
                        name, target.type(), target.list(), kind.required().contains(name)));
    }

    private static void addRecord(ImportKind kind, String prefix, Class<?> type, List<ImportTarget> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            add(kind, prefix + component.getName(), component.getGenericType(), found);
        }
    }

    private static void add(ImportKind kind, String name, Type type, List<ImportTarget> found) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            found.add(new ImportTarget(name + '.', String.class, false, false));
        } else if (type instanceof ParameterizedType generic) {
            addList(kind, name, (Class<?>) generic.getActualTypeArguments()[0], found);
        } else if (((Class<?>) type).isRecord()) {
            addRecord(kind, name + '.', (Class<?>) type, found);
        } else {
            found.add(new ImportTarget(
                    name, (Class<?>) type, false, kind.required().contains(name)));
        }
    }

    private static void addList(ImportKind kind, String name, Class<?> entry, List<ImportTarget> found) {
        if (!entry.isRecord()) {
            found.add(new ImportTarget(name, entry, true, kind.required().contains(name)));
            return;
        }
        for (int place = 0; place < PLACES; place++) {
            addRecord(kind, name + '[' + place + "].", entry, found);
        }
    }
}
