package org.courtesy.web.screen.workbench;

/**
 * A place that mentions what was searched for.
 *
 * @param title id of the rule, or name of the file
 * @param text the line
 */
public record Hit(String file, int line, String title, String text) {

    static Hit of(String file, int line, String text) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return new Hit(file, line, name.matches("[A-Z]{3}-\\d{3}.*") ? name.substring(0, 7) : name, text.strip());
    }
}
