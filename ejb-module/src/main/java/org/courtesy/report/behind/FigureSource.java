package org.courtesy.report.behind;

import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;

/** A report that knows who is behind its figures. */
public interface FigureSource {

    /** Whether it has figures of that name. */
    boolean has(String name);

    /**
     * One of its figures.
     *
     * @param scope days may be missing, as in the question to the report
     * @throws org.courtesy.json.InvalidInputException when it has no such figure
     */
    Figure figure(String name, Particulars particulars, Scope scope, ReportTexts texts);
}
