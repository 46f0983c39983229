package org.courtesy.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.courtesy.check.Grid;
import org.courtesy.check.PropertiesText;
import org.courtesy.check.TableColumn;
import org.courtesy.check.TableSchema;
import org.courtesy.policy.Checksums;

/**
 * A file as the pieces it is made of. Pieces are put in and taken out without touching the others, their order, or what stands
 * between them.
 */
final class PieceFile {

    private static final String TABLES = "tables/";
    private static final String TEXTS = "texts/";
    private static final String SUFFIX = ".csv";
    private static final String END = "\n";

    private final List<Piece> pieces;

    private PieceFile(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** @param text null when there is no such file */
    static PieceFile of(String path, String text) {
        if (text == null) {
            return new PieceFile(new ArrayList<>());
        }
        if (path.startsWith(TABLES)) {
            return new PieceFile(rows(schema(path), text));
        }
        return new PieceFile(path.startsWith(TEXTS) ? sentences(text) : whole(text));
    }

    /** What the table of a path looks like; empty when it is no table that the product knows. */
    static Optional<TableSchema> schema(String path) {
        return path.startsWith(TABLES) && path.endsWith(SUFFIX)
                ? TableSchema.of(path.substring(TABLES.length(), path.length() - SUFFIX.length()))
                : Optional.empty();
    }

    private static List<Piece> whole(String text) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(Piece.WHOLE, Checksums.of(text), 1, text));
        return pieces;
    }

    private static List<Piece> rows(Optional<TableSchema> schema, String text) {
        Grid grid = Grid.of(text);
        List<String> lines = lines(text);
        List<Piece> pieces = new ArrayList<>();
        int header = grid.rows().isEmpty() ? lines.size() : grid.rows().get(0).line() - 1;
        pieces.add(new Piece(null, "", 1, String.join("", lines.subList(0, header))));
        for (int i = 0; i < grid.rows().size(); i++) {
            Grid.Row row = grid.rows().get(i);
            int end = i + 1 < grid.rows().size() ? grid.rows().get(i + 1).line() - 1 : lines.size();
            pieces.add(new Piece(
                    schema.map(table -> key(table, grid, row)).orElse(null),
                    CSVFormat.DEFAULT.format(row.cells().toArray()),
                    row.line(),
                    String.join("", lines.subList(row.line() - 1, end))));
        }
        return pieces;
    }

    /** Rows that are in force one after the other are told apart by their first day too. */
    private static String key(TableSchema schema, Grid grid, Grid.Row row) {
        List<String> names =
                schema.key().stream().map(TableColumn::name).collect(Collectors.toCollection(ArrayList::new));
        if (schema.dated() && !names.contains(TableSchema.VALID_FROM)) {
            names.add(TableSchema.VALID_FROM);
        }
        return names.stream()
                .map(name -> row.cell(grid.column(name)))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<Piece> sentences(String text) {
        List<String> lines = lines(text);
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            int start = next;
            while (PropertiesText.goesOn(lines.get(next)) && next + 1 < lines.size()) {
                next++;
            }
            next++;
            pieces.add(sentence(String.join("", lines.subList(start, next)), start + 1));
        }
        return pieces;
    }

    private static Piece sentence(String entry, int line) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(entry));
        } catch (IllegalArgumentException e) {
            // Unreadable belongs to nobody; the check says where it stands.
            return new Piece(null, "", line, entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames().stream()
                .findFirst()
                .map(key -> new Piece(key, read.getProperty(key).strip(), line, entry))
                .orElse(new Piece(null, "", line, entry));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /** The pieces by key; of a key that stands twice the first. */
    Map<String, Piece> byKey() {
        return pieces.stream()
                .filter(piece -> piece.key() != null)
                .collect(Collectors.toMap(Piece::key, Function.identity(), (first, second) -> first, TreeMap::new));
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Puts a piece in place of the one with its key, or at the end. */
    void put(Piece piece) {
        for (int i = 0; i < pieces.size(); i++) {
            if (piece.key().equals(pieces.get(i).key())) {
                pieces.set(i, piece);
                return;
            }
        }
        pieces.add(piece);
    }

    void remove(String key) {
        pieces.removeIf(piece -> key.equals(piece.key()));
    }

    /** The file as text; null when no piece is left. */
    String text() {
        if (pieces.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append(END);
            }
            text.append(piece.text());
        }
        return text.toString();
    }
}
