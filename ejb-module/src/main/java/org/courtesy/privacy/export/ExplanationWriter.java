package org.courtesy.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.customer.CustomerKey;
import org.courtesy.decision.ExplainedDecision;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;

/**
 * Puts the explanation of one decision together: what was decided and what follows from it, procedure and principles, what would have
 * changed it, the facts it was made of, and what the person can do about it (CJEU C-203/22: not a formula and not a log, but how the
 * very facts led to the very answer).
 */
@ApplicationScoped
class ExplanationWriter {

    private static final List<String> RIGHTS = List.of("HUMAN", "RECTIFICATION", "OBJECTION", "ACCESS");

    /** @param madeAt on the customer's clock */
    void write(
            CustomerKey customer,
            ExplainedDecision decision,
            OffsetDateTime madeAt,
            ExportWords words,
            ExportSheet sheet)
            throws IOException {
        Assessment told = words.texts().translate(decision.told(), words.locale());
        decision(customer, told, madeAt, words, sheet);
        ExportWriter.logic(words, sheet);
        answers(told, words, sheet);
        changes(decision, told, words, sheet);
        new CaseFacts(customer, words).write(decision.stored().inputs(), sheet);
        ExportWriter.sentences("rights", RIGHTS, "right.", words, sheet);
    }

    private static void decision(
            CustomerKey customer, Assessment told, OffsetDateTime madeAt, ExportWords words, ExportSheet sheet)
            throws IOException {
        sheet.single("decision");
        String authority = ExportWriter.authority(customer, words);
        OffsetDateTime asOf = customer.at(told.asOf().toInstant());
        sheet.entry(List.of(
                Item.of("format", "courtesy-decision-explanation/1", ""),
                Item.of("customer", customer.number(), customer.number()),
                Item.of("id", told.assessment(), ""),
                Item.of("asOf", told.asOf().toString(), words.moment(asOf)),
                Item.code("next", told.next().code(), told.next().text()),
                Item.of("effect", words.say("effect"), words.say("effect")),
                Item.of("exportLanguage", words.locale().getLanguage(), ""),
                Item.of("madeAt", madeAt.toString(), words.moment(madeAt)),
                Item.of("authority", authority, authority)));
    }

    private static void answers(Assessment told, ExportWords words, ExportSheet sheet) throws IOException {
        sheet.single("answers");
        sheet.entry(ExportDecisions.answers(told, words));
    }

    private static void changes(ExplainedDecision decision, Assessment told, ExportWords words, ExportSheet sheet)
            throws IOException {
        sheet.single("changes");
        if (decision.explained() == null) {
            sheet.entry(List.of(Item.of("counterfactuals", null, words.say("changes.unknown"))));
        } else {
            Item changes = ExportDecisions.changes(told, words);
            sheet.entry(List.of(
                    changes.words().isEmpty()
                            ? Item.of(changes.key(), changes.value(), words.say("changes.none"))
                            : changes,
                    Item.of("assessment", CaseJson.tree(told), ""),
                    Item.of("facts", ExportDecisions.facts(decision.stored().inputs()), "")));
        }
    }
}
