package org.courtesy.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file in which each line is a row with one value: NDJSON. */
final class LineFile implements RowFile {

    private final BufferedReader reader;
    private long line;

    private LineFile(BufferedReader reader) {
        this.reader = reader;
    }

    static LineFile open(Path file, Charset charset) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, charset);
        CsvFile.skipMark(reader);
        return new LineFile(reader);
    }

    @Override
    public List<String> next() throws BrokenFileException {
        try {
            String text = readLine();
            while (text != null && text.isBlank()) {
                text = readLine();
            }
            return text == null ? null : List.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readLine() throws IOException, BrokenFileException {
        StringBuilder text = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        line++;
        for (; next >= 0 && next != '\n'; next = reader.read()) {
            if (text.length() >= LONGEST_ROW) {
                throw new BrokenFileException(line, null);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
