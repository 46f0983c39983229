package org.courtesy.privacy.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.decision.DecisionPages;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.Mode;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;
import org.courtesy.json.CaseJson;

/**
 * What was decided about a customer, with scores and reasons, and what would be decided now: by which facts, and what would change it
 * (Art. 15 (1) (h) GDPR, CJEU C-203/22).
 */
@ApplicationScoped
class ExportDecisions {

    private static final int PAGE = 50;
    private static final String LINE = "\n";

    private final DecisionPages pages;
    private final Decisions decisions;
    private final CaseLoader cases;
    private final Clock clock;

    /** For the container's proxy. */
    protected ExportDecisions() {
        this(null, null, null, null);
    }

    @Inject
    ExportDecisions(DecisionPages pages, Decisions decisions, CaseLoader cases, Clock clock) {
        this.pages = pages;
        this.decisions = decisions;
        this.cases = cases;
        this.clock = clock;
    }

    /** What would be decided at this moment, explained. */
    void now(CustomerKey customer, ExportWords words, ExportSheet sheet) throws IOException {
        CustomerCase known = cases.load(customer, customer.now(clock), null);
        Assessment told = words.texts().translate(decisions.judge(known, Mode.WHAT_IF, true), words.locale());
        sheet.single("assessmentNow");
        List<Item> items = new ArrayList<>(answers(told, words));
        items.add(changes(told, words));
        items.add(Item.of("assessment", CaseJson.tree(told), ""));
        items.add(Item.of("facts", facts(known), ""));
        sheet.entry(items);
    }

    /** Scores, offers and contacts, each with its reasons. */
    static List<Item> answers(Assessment told, ExportWords words) {
        List<Item> items = new ArrayList<>(scores(told, words));
        items.add(lines("offers", told.offers() == null ? List.of() : told.offers(), offer -> offer(offer, words)));
        items.add(lines("contact", told.contact(), finding -> contact(finding, words)));
        return items;
    }

    /** What would have to change, each with what it would turn. */
    static Item changes(Assessment told, ExportWords words) {
        return lines("counterfactuals", told.counterfactuals(), one -> target(one, told, words) + ": " + one.text());
    }

    private static String target(Counterfactual change, Assessment told, ExportWords words) {
        String[] parts = change.target().split("/");
        return switch (parts[0]) {
            case "contact" -> words.code("channel", parts[1]) + ", " + words.code("purpose", parts[2]);
            case "offers" -> named(told.offers(), OfferFinding::code, OfferFinding::text, parts[1]);
            default -> named(told.withheld(), Withheld::code, Withheld::text, parts[1]);
        };
    }

    private static <T> String named(
            List<T> findings, Function<T, String> code, Function<T, String> text, String wanted) {
        return findings.stream()
                .filter(one -> code.apply(one).equals(wanted))
                .map(text)
                .findFirst()
                .orElse(wanted);
    }

    /** The case as the rules see it, without who at the utility wrote it down. */
    static ObjectNode facts(CustomerCase known) {
        ObjectNode facts = CaseJson.tree(known);
        facts.path("consents").forEach(consent -> ((ObjectNode) consent).remove("recordedBy"));
        return facts;
    }

    /** Every decision that was stored, the latest first. */
    void stored(CustomerKey customer, ExportWords words, ExportSheet sheet) throws IOException {
        sheet.list("decisions");
        UUID after = null;
        List<DecisionPages.Entry> page;
        do {
            page = pages.of(customer, after, PAGE);
            for (DecisionPages.Entry entry : page) {
                sheet.entry(decision(entry, customer, words));
                after = entry.key();
            }
        } while (page.size() == PAGE);
    }

    private static List<Item> decision(DecisionPages.Entry entry, CustomerKey customer, ExportWords words) {
        Assessment told = words.texts().translate(entry.decision().assessment(), words.locale());
        List<Item> items = new ArrayList<>();
        items.add(Item.of(
                "asOf",
                told.asOf().toString(),
                words.moment(customer.at(told.asOf().toInstant()))));
        items.add(Item.of("id", told.assessment(), ""));
        items.add(Item.of("touchpointId", entry.decision().touchpoint(), ""));
        items.addAll(scores(told, words));
        List<String> refused = told.contact().stream()
                .flatMap(finding -> finding.refusals().stream())
                .map(Refusal::text)
                .distinct()
                .toList();
        items.add(Item.of("refusals", refused, String.join(LINE, refused)));
        items.add(Item.of("assessment", CaseJson.tree(told), ""));
        return items;
    }

    private static List<Item> scores(Assessment told, ExportWords words) {
        boolean profiled = told.churn() != null;
        List<Item> items = new ArrayList<>();
        Locale locale = words.locale();
        if (profiled) {
            String band = words.texts().text("band", told.churn().band().name(), locale);
            items.add(Item.of(
                    "switchingRisk",
                    told.churn().points(),
                    words.say("risk", told.churn().points(), band)));
            items.add(Item.code("band", told.churn().band().name(), band));
            items.add(lines(
                    "drivers", told.churn().drivers(), driver -> words.say("driver", driver.text(), driver.points())));
        } else {
            items.add(Item.of("switchingRisk", null, words.say("noProfiling")));
        }
        if (told.loyalty() != null) {
            String level = words.texts().text("loyalty", told.loyalty().level(), locale);
            items.add(Item.code("loyalty", told.loyalty().level(), level));
        }
        if (told.clv() != null) {
            String segment = told.clv().segment();
            items.add(Item.code("valueSegment", segment, segment == null ? "" : words.code("segment", segment)));
        }
        items.add(Item.code("next", told.next().code(), told.next().text()));
        items.add(lines("actions", told.actions(), action -> action.text()));
        items.add(lines("withheld", told.withheld(), one -> one.text() + because(one.refusals(), words)));
        items.add(lines("alerts", told.alerts(), alert -> alert.text()));
        items.add(Item.of(
                "ruleSet",
                told.ruleSet().name() + " " + told.ruleSet().version(),
                told.ruleSet().name() + " " + told.ruleSet().version()));
        return items;
    }

    private static String offer(OfferFinding offer, ExportWords words) {
        return offer.text() + (offer.eligible() ? ": " + words.say("eligible") : because(offer.refusals(), words));
    }

    private static String contact(ContactFinding finding, ExportWords words) {
        String what = words.code("channel", finding.channel().name()) + ", "
                + words.code("purpose", finding.purpose().name());
        return what + (finding.allowed() ? ": " + words.say("permitted") : because(finding.refusals(), words));
    }

    private static String because(List<Refusal> refusals, ExportWords words) {
        return refusals.isEmpty()
                ? ""
                : refusals.stream().map(one -> reason(one, words)).collect(Collectors.joining(" ", ": ", ""));
    }

    private static String reason(Refusal refusal, ExportWords words) {
        return refusal.legalBasis() == null
                ? refusal.text()
                : refusal.text() + " (" + words.texts().citation(refusal.legalBasis(), words.locale()) + ")";
    }

    private static <T> Item lines(String key, List<T> things, Function<T, String> tell) {
        List<String> told =
                things == null ? List.of() : things.stream().map(tell).toList();
        return Item.of(key, told, String.join(LINE, told));
    }
}
