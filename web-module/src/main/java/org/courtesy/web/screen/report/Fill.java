package org.courtesy.web.screen.report;

import java.util.List;

/** How parts of bars and columns are told apart without colour: full, hatched, dotted, hollow. */
final class Fill {

    /** Patterns that the template of reports draws once per page. */
    private static final List<String> FILLS =
            List.of("currentColor", "url(#hatched)", "url(#dotted)", "url(#hollow)", "url(#crossed)");

    private Fill() {}

    static String of(int style) {
        return FILLS.get(style % FILLS.size());
    }
}
