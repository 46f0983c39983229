package org.courtesy.export;

import org.courtesy.export.ExportSources.Exported;

/** How rows stand in a file. */
interface RowFormat {

    /** What stands before the rows, with its line break; may be empty. */
    String header();

    /** A row with its line break. */
    String line(Exported row);
}
