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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of separated values. */
final class CsvFile implements RowFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern STATEMENT = Pattern.compile("sep=(.)\\r?\\n");
    private static final int LONGEST_STATEMENT = 8;

    private final BoundedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int linesBefore;
    private long line;

    private CsvFile(BoundedReader reader, char separator, int linesBefore) throws IOException {
        this.linesBefore = linesBefore;
        this.reader = reader;
        this.parser = format(separator).parse(reader);
        this.records = parser.iterator();
    }

    static CsvFile open(Path file, Charset charset, char separator) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        skipMark(text);
        boolean stated = stated(text).isPresent();
        return new CsvFile(new BoundedReader(text), separator, stated ? 1 : 0);
    }

    /** The separator that a file names in a first line of its own ({@code sep=;}), as spreadsheet programs understand it. */
    static Optional<Character> statedSeparator(Path file, Charset charset) throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
            skipMark(text);
            return stated(text);
        }
    }

    /** Steps over a line that names the separator. */
    private static Optional<Character> stated(BufferedReader text) throws IOException {
        char[] start = new char[LONGEST_STATEMENT];
        text.mark(LONGEST_STATEMENT);
        int read = text.read(start, 0, LONGEST_STATEMENT);
        Matcher statement = STATEMENT.matcher(new String(start, 0, Math.max(read, 0)));
        text.reset();
        if (!statement.lookingAt()) {
            return Optional.empty();
        }
        text.skip(statement.end());
        return Optional.of(statement.group(1).charAt(0));
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
            List<String> values = nextRecord();
            while (values != null && nothing(values)) {
                values = nextRecord();
            }
            if (values == null) {
                return null;
            }
            long breaks = values.stream()
                    .mapToLong(value -> value.chars().filter(c -> c == '\n').count())
                    .sum();
            line = linesBefore + Math.max(before + 1, parser.getCurrentLineNumber() - breaks);
            return values;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new BrokenFileException(linesBefore + before + 1, e);
        }
    }

    private List<String> nextRecord() {
        reader.beginRow();
        return records.hasNext() ? records.next().toList() : null;
    }

    private static boolean nothing(List<String> values) {
        return values.size() > 1
                && values.stream().allMatch(value -> Texts.stripped(value).isEmpty());
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
