package org.courtesy.check;

import static org.courtesy.check.TableColumn.code;
import static org.courtesy.check.TableColumn.codes;
import static org.courtesy.check.TableColumn.column;
import static org.courtesy.check.TableColumn.word;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.courtesy.fact.CodeKind;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Need;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Arbitration.Stage;
import org.courtesy.policy.Actions.ActionClass;
import org.courtesy.policy.AdvertisingWords;
import org.courtesy.policy.Countries.LeapDay;
import org.courtesy.policy.DeadlineTable.Supply;

/**
 * What a table of the rule set looks like: the one description from which tables are checked and edited.
 *
 * @param table its name, {@code policy} for {@code tables/policy.csv}
 * @param columns in the order of the header
 * @param open whether analysts may add and remove rows as they like; of the others each row has its counterpart in the
 *     product
 */
public record TableSchema(String table, List<TableColumn> columns, boolean open) {

    /** First day on which a dated row is in force. */
    public static final String VALID_FROM = "validFrom";

    /** Last day on which a dated row is in force. */
    public static final String VALID_TO = "validTo";

    /** The row of the arbitration table that switches factors. */
    static final String SWITCH = "SWITCH";

    private static final double CENTURY_DAYS = 36_525;
    private static final TableColumn SOURCE = column("source", CellType.TEXT).optional();
    private static final TableColumn LEGAL_BASIS = column("legalBasis", CellType.TEXT);
    private static final TableColumn HALF_LIFE =
            column("halfLifeDays", CellType.NUMBER).between(1, CENTURY_DAYS).in("days");
    private static final TableColumn COUNTRY =
            column("country", CellType.COUNTRY).asKey().orAny();
    private static final TableColumn FROM = column(VALID_FROM, CellType.DATE).optional();
    private static final TableColumn TO = column(VALID_TO, CellType.DATE).optional();

    private static final Map<String, TableSchema> ALL = all();

    public TableSchema {
        columns = List.copyOf(columns);
    }

    /** The description of a table, empty when the product knows no such table. */
    public static Optional<TableSchema> of(String table) {
        return Optional.ofNullable(ALL.get(table));
    }

    /** All tables, by name. */
    public static List<TableSchema> tables() {
        return List.copyOf(ALL.values());
    }

    /** Path of its file in the rule set. */
    public String path() {
        return "tables/" + table + ".csv";
    }

    /** The column with a name. */
    public Optional<TableColumn> columnNamed(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** What tells its rows apart. */
    public List<TableColumn> key() {
        return columns.stream().filter(TableColumn::key).toList();
    }

    /** Whether its rows are in force for some time only, so that several may have the same key one after the other. */
    public boolean dated() {
        return columnNamed(VALID_TO).isPresent();
    }

    private static Map<String, TableSchema> all() {
        Map<String, TableSchema> tables = new TreeMap<>();
        add(
                tables,
                closed(
                        "actions",
                        column("code", CellType.NEW_CODE).asKey(),
                        word("class", ActionClass.class),
                        code("doneBy", CodeKind.TOUCHPOINT).optional(),
                        HALF_LIFE),
                open(
                        "advertising-words",
                        word("language", "de", "da", "en").asKey(),
                        column("words", CellType.TEXT).asKey(),
                        word("effect", AdvertisingWords.Effect.class),
                        FROM,
                        TO,
                        SOURCE),
                open(
                        "anniversaries",
                        column("years", CellType.WHOLE).asKey().between(1, 100).in("years"),
                        SOURCE),
                closed(
                        "arbitration",
                        code("action", CodeKind.ACTION).asKey(),
                        column("propensity", CellType.FACTOR).between(0, 1),
                        column("context", CellType.FACTOR).between(0, 100),
                        column("value", CellType.FACTOR).between(0, 100),
                        column("lever", CellType.FACTOR).between(0, 100),
                        SOURCE),
                closed(
                        "channels",
                        word("channel", ContactChannel.class).asKey(),
                        column("weight", CellType.NUMBER).between(0, 100).in("points"),
                        column("maxPieces30Days", CellType.WHOLE)
                                .between(0, 1_000)
                                .in("count")
                                .optional(),
                        column("quietHours", CellType.YES_NO),
                        column("calls", CellType.YES_NO)),
                open(
                        "codes",
                        word("kind", "REFUSAL", "LIFT", "ADVICE", "LOST", "ALERT")
                                .asKey(),
                        column("code", CellType.NEW_CODE).asKey(),
                        column("rank", CellType.WHOLE).between(0, 100_000).optional(),
                        word("stage", Stage.class).optional()),
                open(
                        "countries",
                        COUNTRY,
                        column("timeZone", CellType.TIME_ZONE),
                        column("currency", CellType.CURRENCY),
                        word("leapDay", LeapDay.class)),
                hours("courtesy-hours"),
                open(
                        "deadlines",
                        column("kind", CellType.NEW_CODE).asKey(),
                        COUNTRY,
                        word("customer", CustomerKind.class).asKey().orAny(),
                        word("supply", Supply.class).asKey().orAny(),
                        column("amount", CellType.WHOLE).between(0, CENTURY_DAYS),
                        word("unit", "DAYS", "WEEKS", "MONTHS", "YEARS"),
                        LEGAL_BASIS,
                        FROM,
                        TO,
                        SOURCE),
                open(
                        "holidays",
                        column("country", CellType.COUNTRY).asKey(),
                        column("state", CellType.TEXT).asKey().optional(),
                        column("day", CellType.HOLIDAY).asKey(),
                        column("name", CellType.TEXT),
                        FROM,
                        TO),
                open(
                        "law",
                        column("country", CellType.COUNTRY).asKey(),
                        word("kind", CustomerKind.class).asKey(),
                        word("channel", ContactChannel.class).asKey(),
                        word("need", Need.class),
                        code("refusal", CodeKind.REFUSAL).optional(),
                        column("optOutRegister", CellType.YES_NO),
                        codes("advice", CodeKind.ADVICE).optional(),
                        LEGAL_BASIS.optional(),
                        FROM,
                        TO,
                        SOURCE),
                open(
                        "legal-basis",
                        code("code", CodeKind.REFUSAL, CodeKind.ADVICE).asKey(),
                        COUNTRY,
                        LEGAL_BASIS),
                open(
                        "legal-class",
                        code("type", CodeKind.TOUCHPOINT).asKey(),
                        word("channel", ContactChannel.class).asKey().orAny(),
                        COUNTRY,
                        word("kind", CustomerKind.class).asKey().orAny(),
                        word("purpose", Purpose.class),
                        LEGAL_BASIS.optional(),
                        FROM,
                        TO,
                        SOURCE),
                open(
                        "loyalty-levels",
                        column("level", CellType.NEW_CODE).asKey(),
                        column("points", CellType.WHOLE).between(0, 100_000).in("points"),
                        SOURCE),
                open(
                        "offers",
                        column("offer", CellType.NEW_CODE).asKey(),
                        column("saves", CellType.YES_NO),
                        word("productGroup", ProductGroup.class),
                        column("similar", CellType.YES_NO),
                        column("consentWanted", CellType.YES_NO),
                        column("upliftTested", CellType.YES_NO),
                        code("loyaltyTermsFrom", CodeKind.LOYALTY_LEVEL).optional(),
                        SOURCE),
                open(
                        "policy",
                        column("name", CellType.TEXT).asKey(),
                        column("value", CellType.NUMBER),
                        column("unit", CellType.TEXT),
                        column("meaning", CellType.TEXT),
                        SOURCE),
                hours("quiet-hours"),
                open(
                        "segments",
                        column("formula", CellType.TEXT).asKey(),
                        word("segment", "A", "B", "C").asKey(),
                        column("from", CellType.NUMBER).optional(),
                        column(VALID_FROM, CellType.DATE).asKey().optional(),
                        SOURCE),
                open(
                        "touchpoints",
                        column("type", CellType.NEW_CODE).asKey(),
                        HALF_LIFE,
                        column("freezesAdvertising", CellType.YES_NO),
                        column("moneyLetter", CellType.YES_NO)),
                open(
                        "weights",
                        column("driver", CellType.NEW_CODE).asKey(),
                        column("level", CellType.NEW_CODE).asKey().optional(),
                        column("points", CellType.WHOLE).between(-100, 100).in("points"),
                        SOURCE));
        return tables;
    }

    private static TableSchema hours(String table) {
        return open(
                table,
                COUNTRY,
                word("day", DayOfWeek.class).asKey(),
                column("opens", CellType.TIME),
                column("closes", CellType.TIME),
                SOURCE);
    }

    private static TableSchema open(String table, TableColumn... columns) {
        return new TableSchema(table, Arrays.asList(columns), true);
    }

    private static TableSchema closed(String table, TableColumn... columns) {
        return new TableSchema(table, Arrays.asList(columns), false);
    }

    private static void add(Map<String, TableSchema> tables, TableSchema... schemas) {
        Arrays.stream(schemas).forEach(schema -> tables.put(schema.table(), schema));
    }
}
