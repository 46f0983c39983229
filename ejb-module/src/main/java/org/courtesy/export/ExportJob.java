package org.courtesy.export;

import java.nio.charset.Charset;

/**
 * A checked export as it waits in the job table.
 *
 * @param datePattern null: ISO 8601
 * @param mark whether the file begins with a byte order mark
 * @param node the node on which the file lies
 */
record ExportJob(
        ExportKind kind,
        ExportFormat format,
        String charset,
        String separator,
        String decimalSign,
        String datePattern,
        boolean mark,
        String node) {

    Charset encoding() {
        return Charset.forName(charset);
    }
}
