package org.courtesy.rulebook;

import java.util.List;

/**
 * A threshold of a version: a row of {@code tables/policy.csv}, what the operator has made of it, and who reads it.
 *
 * @param name by which rules read it
 * @param value as the table has it
 * @param override what the operator has set instead on this server, null when nothing
 * @param readers paths of the rules that name it
 */
public record Threshold(
        String name, String value, String unit, String meaning, String source, String override, List<String> readers) {

    public Threshold {
        readers = List.copyOf(readers);
    }
}
