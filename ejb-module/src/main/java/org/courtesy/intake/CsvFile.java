package org.courtesy.intake;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of separated values. */
final class CsvFile implements RowFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final BoundedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line;

    private CsvFile(BoundedReader reader, char separator) throws IOException {
        this.reader = reader;
        this.parser = format(separator).parse(reader);
        this.records = parser.iterator();
    }

    static CsvFile open(Path file, Charset charset, char separator) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        skipMark(text);
        return new CsvFile(new BoundedReader(text), separator);
    }

    /** Steps over a byte order mark, which is no part of the text. */
    static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
    }

    @Override
    public List<String> next() throws BrokenFileException {
        long before = parser.getCurrentLineNumber();
        try {
            reader.beginRow();
            if (!records.hasNext()) {
                return null;
            }
            List<String> values = records.next().toList();
            long breaks = values.stream()
                    .mapToLong(value -> value.chars().filter(c -> c == '\n').count())
                    .sum();
            line = Math.max(before + 1, parser.getCurrentLineNumber() - breaks);
            return values;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new BrokenFileException(before + 1, e);
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Refuses to read more for one row than any row that is meant. */
    private static final class BoundedReader extends FilterReader {

        private int left = LONGEST_ROW;

        BoundedReader(Reader in) {
            super(in);
        }

        void beginRow() {
            left = LONGEST_ROW;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("a row is longer than " + LONGEST_ROW + " characters");
            }
            int read = super.read(buffer, offset, length);
            left -= Math.max(read, 0);
            return read;
        }
    }
}
