package org.courtesy.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.Checks;

/**
 * A request whose parts are known to be usable, before its file was looked at.
 *
 * @param charset null: by the file
 * @param separator null: by the file
 * @param fileName the last part of the file's name, null when nobody said so
 */
record CheckedRequest(
        ImportKind kind, Mapping mapping, boolean dryRun, Charset charset, Character separator, String fileName) {

    private static final int LONGEST_NAME = 120;

    private static final String SEPARATORS = ",;\t|";

    /**
     * Checks the request.
     *
     * @param named finds the mappings that the house has named
     * @throws InvalidInputException with all that is wrong with it
     */
    static CheckedRequest of(ImportRequest request, Function<String, Optional<Mapping>> named) {
        List<FieldError> errors = new ArrayList<>();
        ImportKind kind = kind(request.kind(), errors);
        Charset charset = charset(request.charset(), errors);
        Character separator = separator(request.separator(), errors);
        Mapping mapping = null;
        try {
            mapping = Mappings.find(request.mapping(), named);
        } catch (InvalidInputException e) {
            errors.addAll(e.errors());
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new CheckedRequest(kind, mapping, request.dryRun(), charset, separator, shortName(request.fileName()));
    }

    /**
     * The import of a file that this node has taken.
     *
     * @throws InvalidInputException if its columns do not fit the mapping, or if it cannot be divided into rows
     */
    ImportJob with(Spool.Spooled file, String node) {
        ImportJob job = isJson(file) ? json(file, node) : separated(file, node);
        if (kind.gathers() && job.rows() == 0) {
            // An empty edition of a list would take everybody off it, and is hardly ever meant.
            throw new InvalidInputException(FieldError.of("file", InputProblem.NO_ROWS));
        }
        return job;
    }

    /**
     * The same for a look at the file: whether its columns fit the mapping is left open, and its rows are not counted.
     *
     * @throws InvalidInputException if it has no row
     */
    ImportJob layout(Spool.Spooled file) {
        String charset = file.charset().name();
        String path = file.path().toString();
        if (isJson(file)) {
            return new ImportJob(kind, null, true, charset, null, path, List.of("json"), 0, "", null);
        }
        char used = used(file);
        return new ImportJob(kind, mapping, true, charset, String.valueOf(used), path, header(file, used), 0, "", null);
    }

    /** Whether the file begins like a line of NDJSON, as no header does. */
    private boolean isJson(Spool.Spooled file) {
        try (LineFile lines = LineFile.open(file.path(), file.charset())) {
            List<String> first = lines.next();
            return separator == null
                    && first != null
                    && first.get(0).stripLeading().startsWith("{");
        } catch (BrokenFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob json(Spool.Spooled file, String node) {
        String charset = file.charset().name();
        String path = file.path().toString();
        return new ImportJob(kind, null, dryRun, charset, null, path, List.of("json"), 0, node, fileName).counted();
    }

    private ImportJob separated(Spool.Spooled file, String node) {
        char used = used(file);
        List<String> header = header(file, used);
        RowMapperBuilder.build(mapping, kind, header);
        String charset = file.charset().name();
        String path = file.path().toString();
        return new ImportJob(kind, mapping, dryRun, charset, String.valueOf(used), path, header, 0, node, fileName)
                .counted();
    }

    private char used(Spool.Spooled file) {
        return separator == null ? stated(file).orElseGet(() -> found(file)) : separator;
    }

    /** What the first line says, as some spreadsheet programs have it. */
    private static Optional<Character> stated(Spool.Spooled file) {
        try {
            return CsvFile.statedSeparator(file.path(), file.charset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The separator that divides the first row into the most columns. */
    private static char found(Spool.Spooled file) {
        char best = SEPARATORS.charAt(0);
        int most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            int columns = firstRow(file, candidate).map(List::size).orElse(0);
            if (columns > most) {
                best = candidate;
                most = columns;
            }
        }
        return best;
    }

    private static List<String> header(Spool.Spooled file, char separator) {
        return firstRow(file, separator)
                .map(names -> names.stream().map(Texts::stripped).toList())
                .orElseThrow(() -> new InvalidInputException(FieldError.of("file", InputProblem.NO_ROWS)));
    }

    private static Optional<List<String>> firstRow(Spool.Spooled file, char separator) {
        try (CsvFile csv = CsvFile.open(file.path(), file.charset(), separator)) {
            return Optional.ofNullable(csv.next());
        } catch (BrokenFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the folders that some browsers send, and nothing that could not be stored. */
    private static String shortName(String given) {
        if (given == null) {
            return null;
        }
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() || !Checks.storable(name)
                ? null
                : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static ImportKind kind(String name, List<FieldError> errors) {
        if (name == null || name.isBlank()) {
            errors.add(FieldError.of("kind", InputProblem.MISSING));
            return null;
        }
        Optional<ImportKind> kind = Stream.of(ImportKind.values())
                .filter(k -> k.name().equals(name))
                .findFirst();
        if (kind.isEmpty()) {
            String allowed = String.join(
                    ", ", Stream.of(ImportKind.values()).map(Enum::name).toList());
            errors.add(FieldError.of("kind", InputProblem.UNKNOWN_VALUE, Texts.shown(name), allowed));
        }
        return kind.orElse(null);
    }

    private static Charset charset(String name, List<FieldError> errors) {
        try {
            return name == null || name.isBlank() ? null : Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.of("charset", InputProblem.NOT_USABLE, Texts.shown(name)));
            return null;
        }
    }

    private static Character separator(String given, List<FieldError> errors) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        String separator = given.equalsIgnoreCase("tab") || given.equals("\\t") ? "\t" : given;
        if (separator.length() == 1 && SEPARATORS.contains(separator)) {
            return separator.charAt(0);
        }
        errors.add(FieldError.of("separator", InputProblem.NOT_USABLE, Texts.shown(given)));
        return null;
    }
}
