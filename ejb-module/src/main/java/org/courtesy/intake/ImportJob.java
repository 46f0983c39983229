package org.courtesy.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/**
 * A checked import as it waits in the job table.
 *
 * @param charset name of the file's charset
 * @param mapping null for NDJSON
 * @param separator what separates the values of a row, null for NDJSON
 * @param file where the file lies on the node that took it
 * @param header names of its columns; for NDJSON one for the whole line
 * @param rows number of its rows
 * @param node the node that took it
 * @param name how the file was called where it came from, null when nobody said so
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
        String node,
        String name) {

    Path path() {
        return Path.of(file);
    }

    /** The file behind its header. */
    RowFile open() throws IOException, BrokenFileException {
        if (separator == null) {
            return LineFile.open(path(), Charset.forName(charset));
        }
        CsvFile file = CsvFile.open(path(), Charset.forName(charset), separator.charAt(0));
        file.next();
        return file;
    }

    /**
     * The same with the number of its rows.
     *
     * @throws InvalidInputException if the file cannot be divided into rows
     */
    ImportJob counted() {
        try (RowFile opened = open()) {
            long counted = 0;
            while (opened.next() != null) {
                counted++;
            }
            return new ImportJob(kind, mapping, dryRun, charset, separator, file, header, counted, node, name);
        } catch (BrokenFileException e) {
            throw new InvalidInputException(FieldError.of("file", InputProblem.BROKEN_QUOTES, e.line()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes rows of what stands in the file. */
    RowReader reader() {
        return separator == null ? new JsonRows(kind) : RowMapperBuilder.build(mapping, kind, header);
    }
}
