package org.courtesy.web.screen.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportTarget;
import org.courtesy.intake.Mapping;
import org.courtesy.intake.Targets;
import org.courtesy.json.CaseJson;

/**
 * A mapping as people fill it in, column by column. What the values of a column mean is filled in where a field has
 * one of a few values. What a saved mapping says beyond that - templates, conditions, figures - is kept as it is.
 */
public final class MappingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ImportKind kind;
    private final String base;
    private final List<ColumnLine> columns;
    private final List<ConstantLine> constants;
    private String datePattern;
    private String decimalSign;
    private String timeZone;

    private MappingForm(ImportKind kind, Mapping base, List<ColumnLine> columns, List<ConstantLine> constants) {
        this.kind = kind;
        this.base = CaseJson.write(base);
        this.columns = new ArrayList<>(columns);
        this.constants = new ArrayList<>(constants);
        this.datePattern = base.datePattern();
        this.decimalSign = base.decimalSign() == null ? "." : base.decimalSign();
        this.timeZone = base.timeZone();
    }

    /**
     * A mapping laid over the columns of a file.
     *
     * @param base where its answers come from; one that goes by the names of columns has the guess
     * @param titles how the columns are called on the page
     * @param found what stands in them in the first rows, each value once
     */
    static MappingForm of(
            ImportKind kind, List<String> names, List<String> titles, List<List<String>> found, Mapping base) {
        Map<String, String> targets = new LinkedHashMap<>();
        List<ConstantLine> constants = new ArrayList<>();
        base.fields().forEach((field, given) -> {
            Mapping.Source source = source(given);
            if (source.column() != null) {
                targets.putIfAbsent(source.column(), field);
            } else if (source.constant() != null && source.constant().isValueNode()) {
                constants.add(new ConstantLine(field, source.constant().asText()));
            }
        });
        if (base.byName()) {
            ColumnGuess.of(kind).guess(names).forEach((column, field) -> {
                if (!targets.containsValue(field)) {
                    targets.putIfAbsent(column, field);
                }
            });
        }
        Set<String> common = Targets.of(kind).stream().map(ImportTarget::name).collect(Collectors.toSet());
        List<ColumnLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String target = seen.add(name) ? targets.get(name) : null;
            lines.add(line(kind, name, titles.get(i), own(name, target, common), target, found.get(i), base));
        }
        return new MappingForm(kind, base, lines, constants);
    }

    private static ColumnLine line(
            ImportKind kind,
            String name,
            String title,
            List<String> own,
            String target,
            List<String> found,
            Mapping base) {
        Mapping.Source said = said(base, target, name);
        Optional<Meanings> meanings = Meanings.of(kind, target).filter(one -> one.shows(said));
        return new ColumnLine(
                name,
                title,
                own,
                target,
                meanings.map(one -> one.lines(found, said))
                        .orElseGet(() -> found.stream()
                                .map(text -> new ValueLine(text, null))
                                .toList()),
                meanings.map(one -> one.code(said.otherwise())).orElse(null));
    }

    /** What a mapping says of a field if it says it of this column, else that the column is taken as it is. */
    private static Mapping.Source said(Mapping from, String field, String column) {
        JsonNode given = field == null ? null : from.fields().get(field);
        Mapping.Source source = given == null ? null : source(given);
        return source != null && column.equals(source.column()) ? source : Mapping.Source.ofColumn(column);
    }

    private static List<String> own(String column, String target, Set<String> common) {
        Set<String> own = new LinkedHashSet<>();
        if (common.contains(Targets.OTHER_ID) && !column.isEmpty()) {
            own.add(Targets.OTHER_ID + column);
        }
        if (target != null && !common.contains(target)) {
            own.add(target);
        }
        return List.copyOf(own);
    }

    /** Where the value of a field comes from, in full. */
    static Mapping.Source source(JsonNode given) {
        return given.isTextual() ? Mapping.Source.ofColumn(given.asText()) : CaseJson.read(given, Mapping.Source.class);
    }

    /** What is filled in. Of columns that become the same field the last one counts; see {@link #twice}. */
    Mapping mapping() {
        Mapping from = base();
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        columns.stream()
                .filter(line -> line.getTarget() != null)
                .forEach(line -> fields.put(line.getTarget(), given(from, line)));
        constants.stream().filter(ConstantLine::filled).forEach(line -> fields.put(line.getTarget(), constant(line)));
        kept(from).forEach(fields::putIfAbsent);
        return new Mapping(false, decimalSign, datePattern, timeZone, from.empty(), fields, from.onlyIf());
    }

    Mapping base() {
        return CaseJson.read(base, Mapping.class);
    }

    /** What the base says of a field, if it says it of this column, with all that belongs to it, and what its values mean. */
    private JsonNode given(Mapping from, ColumnLine line) {
        Mapping.Source said = said(from, line.getTarget(), line.column());
        Mapping.Source chosen = Meanings.of(kind, line.getTarget())
                .filter(meanings -> meanings.shows(said))
                .map(meanings -> meanings.chosen(said, line))
                .orElse(said);
        return chosen.equals(Mapping.Source.ofColumn(line.column()))
                ? TextNode.valueOf(line.column())
                : written(from, line, said, chosen);
    }

    /** As the base writes it, where nothing is different. */
    private static JsonNode written(Mapping from, ColumnLine line, Mapping.Source said, Mapping.Source chosen) {
        return chosen.equals(said) ? from.fields().get(line.getTarget()) : CaseJson.tree(chosen);
    }

    /** Of a base what has no place in the lines: templates, lists of constants, and further fields from the same column. */
    static Map<String, JsonNode> kept(Mapping from) {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        Set<String> shown = new HashSet<>();
        from.fields().forEach((field, given) -> {
            Mapping.Source source = source(given);
            boolean line = source.column() != null && shown.add(source.column());
            boolean constant = source.constant() != null && source.constant().isValueNode();
            if (!line && !constant) {
                kept.put(field, given);
            }
        });
        return kept;
    }

    private JsonNode constant(ConstantLine line) {
        String text = line.getValue().strip();
        ImportTarget target = Targets.find(kind, line.getTarget()).orElse(null);
        JsonNode value = target == null ? TextNode.valueOf(text) : value(text, target.type());
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return nodes.objectNode()
                .set(
                        "constant",
                        target != null && target.list() ? nodes.arrayNode().add(value) : value);
    }

    private static JsonNode value(String text, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            try {
                return DecimalNode.valueOf(new BigDecimal(text.replace(',', '.')));
            } catch (NumberFormatException refusedLater) {
                return TextNode.valueOf(text);
            }
        }
        return TextNode.valueOf(text);
    }

    /** Fields that more than one column, or a column and a constant, become. */
    Set<String> twice() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        columns.stream()
                .map(ColumnLine::getTarget)
                .filter(target -> target != null && !seen.add(target))
                .forEach(twice::add);
        constants.stream()
                .filter(ConstantLine::filled)
                .map(ConstantLine::getTarget)
                .filter(target -> !seen.add(target))
                .forEach(twice::add);
        return twice;
    }

    /** Whether every column of which the base speaks is in the file. */
    static boolean fits(Mapping mapping, List<String> columns) {
        return !mapping.byName()
                && mapping.fields().values().stream()
                        .map(given -> source(given).column())
                        .allMatch(column -> column == null || columns.contains(column));
    }

    /** How many columns become something. */
    long mapped() {
        return columns.stream().filter(line -> line.getTarget() != null).count();
    }

    public List<ColumnLine> getColumns() {
        return columns;
    }

    public List<ConstantLine> getConstants() {
        return constants;
    }

    /** Adds a line for a field that is the same in every row. */
    void addConstant() {
        constants.add(new ConstantLine(null, null));
    }

    void removeConstant(int at) {
        constants.remove(at);
    }

    public String getDatePattern() {
        return datePattern;
    }

    public void setDatePattern(String datePattern) {
        this.datePattern = datePattern;
    }

    public String getDecimalSign() {
        return decimalSign;
    }

    public void setDecimalSign(String decimalSign) {
        this.decimalSign = decimalSign;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
