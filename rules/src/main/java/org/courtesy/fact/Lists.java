package org.courtesy.fact;

import java.util.List;

/** Turns an absent list into an empty one and a given one into an immutable copy. */
final class Lists {

    private Lists() {}

    static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
