package org.courtesy.ruleset;

/**
 * Something wrong with a rule file.
 *
 * @param line counting from 1, 0 when it concerns the whole file
 */
public record Diagnostic(String file, int line, String message) {

    @Override
    public String toString() {
        return line > 0 ? "%s:%d %s".formatted(file, line, message) : "%s %s".formatted(file, message);
    }
}
