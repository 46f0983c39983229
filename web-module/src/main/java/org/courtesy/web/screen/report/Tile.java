package org.courtesy.web.screen.report;

import java.util.List;

/**
 * One question on the overview: the figure that matters, and the way to the rest.
 *
 * @param page name of the page that says more
 * @param figure the number or share
 * @param unit what the figure counts
 * @param style {@code stop}, {@code warn} or empty; it adds nothing to the words
 * @param lines what else there is to know, in words
 * @param chart how it came there, null where there is no course
 * @param bar how it is made up, null where there is a course
 */
public record Tile(
        String page,
        String title,
        String link,
        String figure,
        String unit,
        String style,
        List<String> lines,
        Columns chart,
        Bar bar) {

    public Tile {
        lines = List.copyOf(lines);
    }
}
