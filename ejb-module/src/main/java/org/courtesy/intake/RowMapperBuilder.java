package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.courtesy.intake.Mapping.Condition;
import org.courtesy.intake.Mapping.Source;
import org.courtesy.intake.RowMapper.ObjectCondition;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Checks a mapping against the columns of a file and makes the mapper of its rows, or says all that does not fit. */
final class RowMapperBuilder {

    private static final String FIELDS = "mapping.fields.";

    private final Mapping mapping;
    private final ImportKind kind;
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> empty;
    private final List<FieldError> errors = new ArrayList<>();

    private RowMapperBuilder(Mapping mapping, ImportKind kind, List<String> header) {
        this.mapping = mapping;
        this.kind = kind;
        this.header = header;
        this.empty = new HashSet<>(mapping.empty());
    }

    /**
     * The mapper of a file.
     *
     * @param header the names of its columns
     * @throws InvalidInputException if mapping and columns do not fit together
     */
    static RowMapper build(Mapping mapping, ImportKind kind, List<String> header) {
        return new RowMapperBuilder(mapping, kind, header).build();
    }

    /**
     * Checks a mapping as far as that can be without a file: as if the columns were there of which it speaks.
     *
     * @throws InvalidInputException with all that is wrong with it
     */
    static void check(Mapping mapping, ImportKind kind) {
        Set<String> columns = new LinkedHashSet<>(mapping.byName() ? kind.required() : List.of());
        RowMapperBuilder builder = new RowMapperBuilder(mapping, kind, List.of());
        mapping.fields()
                .forEach((name, given) -> builder.source(name, given)
                        .ifPresent(source -> columns.addAll(ColumnReader.columnsOf(source))));
        mapping.onlyIf().values().stream()
                .map(Condition::column)
                .filter(Objects::nonNull)
                .forEach(columns::add);
        build(mapping, kind, List.copyOf(columns));
    }

    private RowMapper build() {
        indexColumns();
        Map<String, Source> sources = sources();
        List<ColumnReader> readers = new ArrayList<>();
        sources.forEach((name, source) -> reader(name, source).ifPresent(readers::add));
        List<ObjectCondition> conditions = new ArrayList<>();
        mapping.onlyIf().forEach((object, condition) -> conditions.add(condition(object, condition)));
        for (String field : kind.required()) {
            if (!sources.containsKey(field)
                    && sources.keySet().stream().noneMatch(source -> kind.standsIn(source, field))) {
                error(FIELDS + field, InputProblem.MISSING);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new RowMapper(header, kind, readers, conditions);
    }

    private void indexColumns() {
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (columns.putIfAbsent(column, i) != null && !column.isEmpty()) {
                error("file", InputProblem.REPEATED_VALUE, Texts.shown(column));
            }
        }
    }

    private Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        mapping.fields()
                .forEach((name, given) -> source(name, given).ifPresent(source -> {
                    sources.put(name, source);
                    used.addAll(ColumnReader.columnsOf(source));
                }));
        if (mapping.byName()) {
            header.stream()
                    .filter(column -> !column.isEmpty() && !used.contains(column))
                    .forEach(column -> sources.putIfAbsent(column, Source.ofColumn(column)));
        }
        return sources;
    }

    private Optional<Source> source(String name, JsonNode given) {
        if (given.isTextual()) {
            return Optional.of(Source.ofColumn(given.asText()));
        }
        try {
            Source source = CaseJson.read(given, Source.class);
            long ways = Stream.of(source.column(), source.constant(), source.template())
                    .filter(Objects::nonNull)
                    .count();
            if (ways == 1) {
                return Optional.of(source);
            }
            error(FIELDS + name, ways == 0 ? InputProblem.MISSING : InputProblem.NOT_ACCEPTED);
        } catch (InvalidInputException e) {
            errors.addAll(Texts.under(FIELDS + name, e.errors()));
        }
        return Optional.empty();
    }

    private Optional<ColumnReader> reader(String name, Source source) {
        Optional<Target> target = Target.find(kind.record(), name);
        if (target.isEmpty()) {
            error(FIELDS + name, InputProblem.UNKNOWN_FIELD);
        }
        boolean complete =
                ColumnReader.columnsOf(source).stream().allMatch(column -> columnThere(FIELDS + name, column));
        Optional<Cells> cells = cells(name, source);
        return target.isPresent() && complete && cells.isPresent()
                ? Optional.of(new ColumnReader(target.get(), source, columns, empty, cells.get()))
                : Optional.empty();
    }

    private Optional<Cells> cells(String name, Source source) {
        String sign = firstOf(source.decimalSign(), mapping.decimalSign());
        String pattern = firstOf(source.datePattern(), mapping.datePattern());
        String zone = firstOf(source.timeZone(), mapping.timeZone());
        try {
            if (sign == null || sign.equals(".") || sign.equals(",")) {
                return Optional.of(Cells.of(sign, pattern, zone));
            }
            error(FIELDS + name, InputProblem.NOT_USABLE, Texts.shown(sign));
        } catch (DateTimeException e) {
            error(FIELDS + name, InputProblem.UNKNOWN_TIME_ZONE, Texts.shown(zone));
        } catch (IllegalArgumentException e) {
            error(FIELDS + name, InputProblem.NOT_USABLE, Texts.shown(pattern));
        }
        return Optional.empty();
    }

    private ObjectCondition condition(String object, Condition condition) {
        String at = "mapping.onlyIf." + object;
        if (condition.column() == null) {
            error(at + ".column", InputProblem.MISSING);
            return new ObjectCondition(object, row -> false);
        }
        if (!columnThere(at, condition.column())) {
            return new ObjectCondition(object, row -> false);
        }
        int index = columns.get(condition.column());
        Set<String> nothing = new HashSet<>(empty);
        if (condition.empty() != null) {
            nothing.addAll(condition.empty());
        }
        return new ObjectCondition(object, row -> {
            String text = Texts.stripped(row.get(index));
            boolean there = !text.isEmpty() && !nothing.contains(text);
            return there && (condition.in() == null || condition.in().contains(text));
        });
    }

    private boolean columnThere(String at, String column) {
        boolean there = columns.containsKey(column);
        if (!there) {
            error(at, InputProblem.COLUMN_MISSING, Texts.shown(column));
        }
        return there;
    }

    private void error(String field, InputProblem problem, Object... args) {
        errors.add(FieldError.of(field, problem, args));
    }

    private static String firstOf(String own, String common) {
        return own == null ? common : own;
    }
}
