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
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportTarget;
import org.courtesy.intake.Mapping;
import org.courtesy.intake.Targets;
import org.courtesy.json.CaseJson;

/**
 * A mapping as people fill it in, column by column. What a saved mapping says beyond that - templates, translated values,
 * conditions - is kept as it is.
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
     * @param samples what stands in them
     */
    static MappingForm of(
            ImportKind kind, List<String> names, List<String> titles, List<String> samples, Mapping base) {
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
            lines.add(new ColumnLine(name, titles.get(i), samples.get(i), own(name, target, common), target));
        }
        return new MappingForm(kind, base, lines, constants);
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

    /** What the base says of a field, if it says it of this column, with all that belongs to it. */
    private static JsonNode given(Mapping from, ColumnLine line) {
        JsonNode said = from.fields().get(line.getTarget());
        return said != null && line.column().equals(source(said).column()) ? said : TextNode.valueOf(line.column());
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
