package org.courtesy.web.screen.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.decision.DecisionService;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.privacy.export.ExplanationService;
import org.courtesy.privacy.export.ExportForm;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.ruleset.RuleInfo;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.report.Download;

/**
 * The answer to "why?": every reason against a contact and what would have to change, what the next best action won
 * against, the rules that spoke, the facts, and the versions. Explaining costs many judgements, so it is done when the
 * dialog opens and not for the page.
 */
@Named
@RequestScoped
public class WhyView {

    private final LiveRules live;
    private final DecisionService decisions;
    private final ExplanationService explanations;
    private final UserSettings settings;
    private Explanation explanation;

    @Inject
    public WhyView(LiveRules live, DecisionService decisions, ExplanationService explanations, UserSettings settings) {
        this.live = live;
        this.decisions = decisions;
        this.explanations = explanations;
        this.settings = settings;
    }

    /** For the proxy. */
    protected WhyView() {
        this(null, null, null, null);
    }

    /** A reason against contacts: on which channels for which purpose, until when, what lifts it, on what basis. */
    public record Objector(
            String code, String rule, String reason, String where, String until, String liftedBy, String basis) {}

    /** A rule that fired. */
    public record Spoken(String id, String sentence, String source) {}

    /** A fact or a version, with its name. */
    public record Fact(String name, String value) {}

    /** Every reason against a contact, those of one purpose together. */
    public List<Objector> objectors(CustomerPage page) {
        record Ground(Purpose purpose, Refusal refusal) {}
        Map<Ground, List<ContactChannel>> channels = new LinkedHashMap<>();
        page.assessment()
                .contact()
                .forEach(finding -> finding.refusals()
                        .forEach(refusal -> channels.computeIfAbsent(
                                        new Ground(finding.purpose(), refusal), ground -> new ArrayList<>())
                                .add(finding.channel())));
        Words words = settings.words();
        List<Objector> objectors = new ArrayList<>();
        channels.forEach((ground, where) -> objectors.add(new Objector(
                ground.refusal().code(),
                ground.refusal().rule(),
                ground.refusal().text(),
                words.of(ground.purpose()) + ": " + names(where, words),
                words.moment(
                        ground.refusal().until(),
                        page.facts().zone(),
                        page.facts().today()),
                words.of("lifted", ground.refusal().liftedBy()),
                words.citation(ground.refusal().legalBasis()))));
        return objectors;
    }

    /** What whoever writes or calls has to mind, with the ways that it concerns. */
    public List<Fact> advice(CustomerPage page) {
        Words words = settings.words();
        Map<String, List<ContactChannel>> channels = new LinkedHashMap<>();
        page.assessment()
                .contact()
                .forEach(finding -> finding.advice()
                        .forEach(code -> channels.computeIfAbsent(code, advice -> new ArrayList<>())
                                .add(finding.channel())));
        return channels.entrySet().stream()
                .map(entry -> new Fact(names(entry.getValue(), words), words.of("advice", entry.getKey())))
                .toList();
    }

    /** What would have to change for the contacts that are refused; those with the same answer together. */
    public List<Fact> changes(CustomerPage page) {
        return explanation(page).contacts();
    }

    /** Every obstacle of every offer that is not possible, and what would have to change. */
    public List<Fact> obstacles(CustomerPage page) {
        return explanation(page).offers();
    }

    /** Occasions that may not be used, why, and what would have to change. */
    public List<Fact> withheld(CustomerPage page) {
        return explanation(page).withheld();
    }

    /** Why the other actions lost. */
    public List<Fact> losers(CustomerPage page) {
        return explanation(page).losers();
    }

    private Explanation explanation(CustomerPage page) {
        if (explanation == null) {
            Words words = settings.words();
            Assessment explained =
                    words.texts().translate(decisions.whatIf(page.facts().data(), true), words.locale());
            explanation = Explanation.of(page.assessment(), explained, words);
        }
        return explanation;
    }

    /** Sends the explanation of the decision shown, for the customer and in the customer's language. */
    public void download(CustomerPage page) {
        String number = page.record().customer().number();
        String id = page.assessment().assessment();
        ExplanationService.Explanation document = page.stored()
                ? explanations.explain(id, ExportForm.PDF, null)
                : explanations.explainNow(number, ExportForm.PDF, null);
        Download.relayPdf("explanation-" + (page.stored() ? id : number), document.content());
    }

    /** The rules that fired, as sentences. A rule that is no longer live is named by its id. */
    public List<Spoken> rules(Assessment assessment) {
        Map<String, RuleInfo> byId =
                live.assessor().rules().rules().stream().collect(Collectors.toMap(RuleInfo::id, rule -> rule));
        return assessment.trace().fired().stream()
                .map(id -> byId.containsKey(id)
                        ? new Spoken(id, byId.get(id).name(), byId.get(id).source())
                        : new Spoken(id, id, ""))
                .toList();
    }

    /** What was known. */
    public List<Fact> facts(CaseFacts facts) {
        CustomerCase data = facts.data();
        return List.of(
                fact("fact.contracts", facts.activeContracts().size()),
                fact("fact.touchpoints", data.touchpoints().size() + (data.touchpoint() == null ? 0 : 1)),
                fact("fact.complaints", facts.openComplaint().isPresent() ? 1 : 0),
                fact("fact.promises", facts.brokenPromises().size()),
                fact("fact.consents", data.consents().size()),
                fact("fact.objections", data.objections().size()),
                fact("fact.country", settings.words().country(data.customer().country())),
                fact("fact.zone", facts.zone().getId()));
    }

    /** What it was decided with: rule set, thresholds, checksums. */
    public List<Fact> versions(CustomerPage page) {
        Assessment assessment = page.assessment();
        RuleSetRef rules = assessment.ruleSet();
        List<Fact> versions = new ArrayList<>();
        versions.add(fact("why.asOf", page.judged()));
        versions.add(fact(
                "why.ruleSet",
                settings.words().say("why.ruleSet.value", rules.name(), Integer.toString(rules.version()))));
        versions.add(fact("why.policy", assessment.policy()));
        if (assessment.trace().facts() != null) {
            versions.add(fact("why.factsSum", assessment.trace().facts()));
        }
        versions.add(fact(
                "why.micros",
                settings.words().say("why.micros.value", assessment.trace().micros())));
        return versions;
    }

    private Fact fact(String key, Object value) {
        return new Fact(settings.words().say(key), String.valueOf(value));
    }

    private static String names(List<ContactChannel> channels, Words words) {
        return channels.stream().map(words::of).collect(Collectors.joining(", "));
    }
}
