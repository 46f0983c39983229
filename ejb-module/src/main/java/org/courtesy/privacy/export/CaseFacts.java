package org.courtesy.privacy.export;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.CustomerCase;

/**
 * The facts of a case in words, under the names that they have in the document of everything known. It goes through the records of
 * the case, so that no fact by which is decided can be left out.
 */
final class CaseFacts {

    /** Names that differ from those of the stored columns. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Customer.household", "householdId"),
            Map.entry("ExistingCustomerException.objectedAt", "saleExceptionObjectedAt"),
            Map.entry("PriceChange.noticedOn", "priceNoticedOn"),
            Map.entry("PriceChange.effectiveOn", "priceEffectiveOn"),
            Map.entry("PriceChange.percent", "pricePercent"),
            Map.entry("PriceChange.complete", "priceNoticeComplete"),
            Map.entry("PriceChange.taxOnly", "priceTaxOnly"),
            Map.entry("Bill.issuedOn", "billIssuedOn"),
            Map.entry("Bill.changePercent", "billChangePercent"),
            Map.entry("Touchpoint.at", "happenedAt"),
            Map.entry("Consent.at", "givenAt"),
            Map.entry("Objection.at", "raisedAt"),
            Map.entry("DeclinedOffer.on", "declinedOn"));

    /** Who at the utility did it: the rights of others, Art. 15 (4) GDPR. */
    private static final Set<String> EMPLOYEES = Set.of("Consent.recordedBy");

    private static final String CODE = "code";
    private static final String TOUCHPOINTS = "touchpoints";

    private final CustomerKey customer;
    private final ExportWords words;

    CaseFacts(CustomerKey customer, ExportWords words) {
        this.customer = customer;
        this.words = words;
    }

    void write(CustomerCase known, ExportSheet sheet) throws IOException {
        if (known.touchpoint() != null) {
            sheet.single("occasion");
            sheet.entry(items(TOUCHPOINTS, known.touchpoint()));
        }
        sheet.single("person");
        List<Item> person = items("person", known.customer());
        person.addAll(items("person", known.existingCustomerException()));
        sheet.entry(person);
        if (known.household() != null) {
            sheet.single("household");
            sheet.entry(items("household", known.household()));
        }
        if (known.premise() != null) {
            sheet.single("premise");
            sheet.entry(items("premise", known.premise()));
        }
        list("contracts", known.contracts(), sheet);
        list("consents", known.consents(), sheet);
        list("objections", known.objections(), sheet);
        list("promises", known.promises(), sheet);
        list(TOUCHPOINTS, known.touchpoints(), sheet);
        list("declinedOffers", known.declinedOffers(), sheet);
    }

    private void list(String section, List<? extends Record> entries, ExportSheet sheet) throws IOException {
        sheet.list(section);
        for (Record entry : entries) {
            sheet.entry(items(section, entry));
        }
    }

    /** Everything that a record of the case holds, what says most first. */
    private List<Item> items(String section, Record entry) {
        List<Item> items = new ArrayList<>();
        if (entry != null) {
            List<ExportColumn> columns = ExportTables.columns(section);
            add(columns, entry, items);
            List<String> order = columns.stream().map(ExportColumn::key).toList();
            items.sort(Comparator.comparing(
                    item -> order.contains(item.key()) ? order.indexOf(item.key()) : order.size()));
        }
        return items;
    }

    private void add(List<ExportColumn> columns, Record entry, List<Item> items) {
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            Object value = value(entry, component);
            if (value instanceof Record part) {
                add(columns, part, items);
            } else if (isFact(component)) {
                items.add(ExportValue.item(column(columns, component), raw(value), customer, words));
            }
        }
    }

    /** Whether it is handed out; parts are, piece by piece. */
    static boolean isFact(RecordComponent component) {
        return !component.getType().isRecord() && !EMPLOYEES.contains(nameOf(component));
    }

    /** Under which name it is handed out. */
    static String key(RecordComponent component) {
        return NAMES.getOrDefault(nameOf(component), component.getName());
    }

    private static String nameOf(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + '.' + component.getName();
    }

    /** As which of the columns it is handed out; one of its own where there is none. */
    static ExportColumn column(List<ExportColumn> columns, RecordComponent component) {
        String key = key(component);
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseGet(() -> new ExportColumn(null, key, kind(component.getType()), CODE));
    }

    private static ExportColumn.Kind kind(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return ExportColumn.Kind.FLAG;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return ExportColumn.Kind.NUMBER;
        }
        if (type == LocalDate.class) {
            return ExportColumn.Kind.DAY;
        }
        if (type == OffsetDateTime.class) {
            return ExportColumn.Kind.INSTANT;
        }
        if (type.isEnum()) {
            return ExportColumn.Kind.CODE;
        }
        return List.class.isAssignableFrom(type) ? ExportColumn.Kind.CODES : ExportColumn.Kind.TEXT;
    }

    /** As a database would have it. */
    private static Object raw(Object value) {
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? null
                    : several.stream().map(CaseFacts::code).collect(Collectors.joining(","));
        }
        return value instanceof Enum<?> code ? code.name() : value;
    }

    private static String code(Object value) {
        return value instanceof Enum<?> code ? code.name() : String.valueOf(value);
    }

    private static Object value(Record entry, RecordComponent component) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
