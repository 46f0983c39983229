package org.courtesy.web.screen.report;

import java.util.List;
import org.courtesy.report.Sheet;

/** A list of a screen as a file. */
public record ListSheet(List<String> columns, List<List<Object>> lines) implements Sheet {

    public ListSheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }
}
