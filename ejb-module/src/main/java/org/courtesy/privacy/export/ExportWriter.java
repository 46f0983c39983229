package org.courtesy.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.customer.CustomerKey;
import org.courtesy.privacy.export.ExportQuery.Recipient;
import org.courtesy.privacy.retention.RetentionKind;
import org.courtesy.privacy.retention.RetentionPeriods;

/** Puts the document together, section by section. Runs in the caller's transaction. */
@ApplicationScoped
class ExportWriter {

    private static final List<String> RIGHTS = List.of(
            "ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "PORTABILITY", "OBJECTION", "WITHDRAWAL", "HUMAN");
    private static final List<String> KEEPING = List.of(
            "person", "contracts", "consents", "touchpoints", "decisions", "feedback", "requests", "recipients");

    /** What of it goes after a time that data protection decides on. */
    private static final Map<String, RetentionKind> DECIDED = Map.of(
            "touchpoints", RetentionKind.CONTACT_NOTES,
            "decisions", RetentionKind.DECISION_CASES,
            "feedback", RetentionKind.FEEDBACK_COMMENTS);

    private static final List<String> LOGIC = List.of("purpose", "facts", "score", "contact", "offers", "human");

    private final ExportQuery query;
    private final ExportDecisions decisions;
    private final RetentionPeriods periods;

    /** For the container's proxy. */
    protected ExportWriter() {
        this(null, null, null);
    }

    @Inject
    ExportWriter(ExportQuery query, ExportDecisions decisions, RetentionPeriods periods) {
        this.query = query;
        this.decisions = decisions;
        this.periods = periods;
    }

    /** @param madeAt on the customer's clock */
    void write(CustomerKey customer, OffsetDateTime madeAt, ExportWords words, ExportSheet sheet) throws IOException {
        about(customer, madeAt, words, sheet);
        query.single(ExportTables.PERSON, customer, words, sheet);
        for (ExportTable table : ExportTables.KNOWN) {
            query.list(table, customer, words, sheet);
        }
        logic(words, sheet);
        decisions.now(customer, words, sheet);
        decisions.stored(customer, words, sheet);
        for (ExportTable table : ExportTables.FIGURES) {
            query.list(table, customer, words, sheet);
        }
        parties("recipients", query.recipients(customer), words, sheet);
        parties("sources", query.sources(customer), words, sheet);
        keeping(words, sheet);
        sentences("rights", RIGHTS, "right.", words, sheet);
    }

    private static void about(CustomerKey customer, OffsetDateTime madeAt, ExportWords words, ExportSheet sheet)
            throws IOException {
        sheet.single("about");
        String authority = authority(customer, words);
        sheet.entry(List.of(
                Item.of("format", "courtesy-privacy-export/1", ""),
                Item.of("customer", customer.number(), customer.number()),
                Item.of("madeAt", madeAt.toString(), words.moment(madeAt)),
                Item.of("exportLanguage", words.locale().getLanguage(), ""),
                Item.of("purposes", words.say("purposes"), words.say("purposes")),
                Item.of("categories", words.say("categories"), words.say("categories")),
                Item.of("thirdCountries", words.say("thirdCountries"), words.say("thirdCountries")),
                Item.of("authority", authority, authority)));
    }

    /** Whom to complain to. */
    static String authority(CustomerKey customer, ExportWords words) {
        return words.find("authority." + customer.country()).orElseGet(() -> words.say("authority"));
    }

    /** The procedure and the principles by which is decided, in words. */
    static void logic(ExportWords words, ExportSheet sheet) throws IOException {
        sheet.single("logic");
        List<Item> items = new ArrayList<>();
        for (String part : LOGIC) {
            String said = words.say("logic." + part);
            items.add(Item.of("logic" + Character.toUpperCase(part.charAt(0)) + part.substring(1), said, said));
        }
        sheet.entry(items);
    }

    private static void parties(String section, List<Recipient> parties, ExportWords words, ExportSheet sheet)
            throws IOException {
        sheet.list(section);
        for (Recipient one : parties) {
            String category = words.code("party", one.category());
            sheet.entry(List.of(
                    Item.code("category", one.category(), category),
                    Item.of("name", one.name(), one.name()),
                    Item.of("what", one.what(), one.what()),
                    Item.of("times", one.times(), Long.toString(one.times())),
                    Item.of("first", text(one.first()), one.first() == null ? "" : words.moment(one.first())),
                    Item.of("last", text(one.last()), one.last() == null ? "" : words.moment(one.last()))));
        }
    }

    private static String text(OffsetDateTime moment) {
        return moment == null ? null : moment.toString();
    }

    /** How long each kind of data is kept, as it stands in the table of retention. */
    private void keeping(ExportWords words, ExportSheet sheet) throws IOException {
        sheet.list("keeping");
        for (String key : KEEPING) {
            String period = Optional.ofNullable(DECIDED.get(key))
                    .map(kind -> periods.months(kind)
                            .map(months -> words.say("keep.months", months))
                            .orElseGet(() -> words.say("keep.undecided")))
                    .orElse("");
            sentence(key, words.say("keep." + key + ".title"), words.say("keep." + key, period), sheet);
        }
    }

    private static void sentence(String code, String title, String text, ExportSheet sheet) throws IOException {
        sheet.entry(List.of(Item.of("code", code, ""), Item.of("title", title, title), Item.of("text", text, text)));
    }

    /** Sentences with their titles, as the bundle has them under a prefix. */
    static void sentences(String section, List<String> keys, String prefix, ExportWords words, ExportSheet sheet)
            throws IOException {
        sheet.list(section);
        for (String key : keys) {
            sentence(key, words.say(prefix + key + ".title"), words.say(prefix + key), sheet);
        }
    }
}
