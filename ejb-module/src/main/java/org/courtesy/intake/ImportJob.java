package org.courtesy.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * A checked import as it waits in the job table.
 *
 * @param charset name of the file's charset
 * @param separator what separates the values of a row
 * @param file where the file lies on the node that took it
 * @param header names of its columns
 * @param rows number of its rows
 * @param node the node that took it
 */
record ImportJob(
        ImportKind kind,
        Mapping mapping,
        boolean dryRun,
        String charset,
        String separator,
        String file,
        List<String> header,
        long rows,
        String node) {

    Path path() {
        return Path.of(file);
    }

    CsvFile open() throws IOException {
        return CsvFile.open(path(), Charset.forName(charset), separator.charAt(0));
    }

    RowMapper mapper() {
        return RowMapperBuilder.build(mapping, kind, header);
    }
}
