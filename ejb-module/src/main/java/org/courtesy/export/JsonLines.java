package org.courtesy.export;

import org.courtesy.export.ExportSources.Exported;
import org.courtesy.json.CaseJson;

/** Each row a line of JSON. */
record JsonLines() implements RowFormat {

    @Override
    public String header() {
        return "";
    }

    @Override
    public String line(Exported row) {
        return CaseJson.write(row.row()) + '\n';
    }
}
