package org.courtesy.export;

import org.courtesy.json.CaseJson;

/** Each row a line of JSON. */
record JsonLines() implements RowFormat {

    @Override
    public String header() {
        return "";
    }

    @Override
    public String line(Object row) {
        return CaseJson.write(row) + '\n';
    }
}
