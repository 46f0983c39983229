package org.courtesy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Deadline;
import org.courtesy.finding.Driver;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;
import org.courtesy.json.CaseJson;

/**
 * Compares an expectation with an assessment. Parts are written like this:
 *
 * <pre>
 * contact:
 *   PHONE/ADVERTISING: allowed                      # or all codes in order: [CAP_CHANNEL, QUIET_HOURS]
 *   POST/ADVERTISING: {refusals: [CAP_CHANNEL], allowedFrom: 2026-12-20T10:00:01+01:00,
 *                      until: {CAP_CHANNEL: 2026-12-20T10:00:01+01:00}, liftedBy: {CAP_CHANNEL: none}}
 *   PHONE/SERVICE: {advice: [CALLER_ID_REQUIRED]}
 * churn: {points: 25, band: WATCH, involuntary: false, unavoidable: false, phase: PREVENTION,
 *         drivers: {FREE_TO_LEAVE: 25}}                                                       # or none
 * actions: {COURTESY_CALL: PHONE, CUSTOMER_REVIEW: TEAM, BIRTHDAY_GREETING: none}   # or {channel: PHONE, earliest: ..., latest: ..., priority: 45}
 * withheld: {COURTESY_CALL: [COURTESY_CALL_NO_CONSENT, PHONE_NO_CONSENT], BIRTHDAY_GREETING: none}
 * offers: {GREEN_TARIFF: eligible, DUAL_FUEL: [NO_GAS_GRID]}      # or none, or like a contact with until and liftedBy,
 *                                                                 # or {terms: LOYALTY} for special terms
 * next: COURTESY_CALL
 * deadlines: {COMPLAINT_ANSWER_DUE: 2026-12-10, DSAR_ANSWER_DUE: none}   # or {firstDay: ..., lastDay: ..., subject: ...}
 * alerts: {COMPLAINT: STOP, VULNERABLE: none}                             # severity
 * loyalty: {points: 5, level: BRONZE}                                     # or none
 * clv: {value: 492.36, segment: A}                                        # or none
 * </pre>
 *
 * What is not named may be anything; lists of codes and of drivers are complete.
 */
final class Comparison {

    /** Names of the parts that a scenario may expect. */
    static final Set<String> PARTS = new TreeSet<>(Set.of(
            "contact", "churn", "actions", "withheld", "offers", "next", "deadlines", "alerts", "loyalty", "clv"));

    private static final String NONE = "none";

    private final Assessment assessment;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Assessment assessment) {
        this.assessment = assessment;
    }

    /** What differs. */
    static List<Difference> of(Expectation expectation, Assessment assessment) {
        Comparison comparison = new Comparison(assessment);
        comparison.rules(expectation);
        expectation.parts().forEach(comparison::part);
        return List.copyOf(comparison.differences);
    }

    private void part(String name, JsonNode part) {
        switch (name) {
            case "contact" -> each(part, this::contact);
            case "churn" -> churn(part);
            case "actions" -> each(part, this::action);
            case "withheld" -> each(part, this::withheld);
            case "offers" -> offers(part);
            case "next" -> same("next", part.asText(), assessment.next().code());
            case "deadlines" -> each(part, this::deadline);
            case "alerts" -> each(part, this::alert);
            case "loyalty" -> whole("loyalty", part, assessment.loyalty());
            case "clv" -> whole("clv", part, assessment.clv());
            default -> throw new IllegalArgumentException(name);
        }
    }

    private void deadline(String kind, JsonNode expected) {
        String what = "deadline " + kind;
        Optional<Deadline> found = assessment.deadlines().stream()
                .filter(deadline -> deadline.kind().equals(kind)
                        && (!expected.has("subject")
                                || expected.get("subject").asText().equals(deadline.subject())))
                .findFirst();
        if (found.isPresent() && expected.isObject()) {
            whole(what, expected, found.get());
        } else {
            same(
                    what,
                    expected.isObject() ? "listed" : expected.asText(),
                    found.map(deadline -> deadline.lastDay().toString()).orElse(NONE));
        }
    }

    private void alert(String code, JsonNode expected) {
        same(
                "alert " + code,
                expected.asText(),
                assessment.alerts().stream()
                        .filter(alert -> alert.code().equals(code))
                        .map(alert -> alert.severity().name())
                        .findFirst()
                        .orElse(NONE));
    }

    /** Compares the named fields of a finding, or that there is none. */
    private void whole(String what, JsonNode expected, Object finding) {
        if (finding == null || !expected.isObject()) {
            same(what, word(expected), finding == null ? NONE : "there");
            return;
        }
        JsonNode found = CaseJson.tree(finding);
        each(
                expected,
                (field, value) -> same(
                        what + " " + field, value.asText(), found.path(field).asText(NONE)));
    }

    private void rules(Expectation expectation) {
        List<String> fired = assessment.trace().fired();
        for (String rule : expectation.fires()) {
            if (!fired.contains(rule)) {
                differences.add(new Difference(rule, "fires", "silent; fired: " + listed(fired)));
            }
        }
        for (String rule : expectation.silent()) {
            if (fired.contains(rule)) {
                differences.add(new Difference(rule, "silent", "fired"));
            }
        }
    }

    private void contact(String target, JsonNode expected) {
        Optional<ContactFinding> row = assessment.contact().stream()
                .filter(finding -> target.equals(finding.channel() + "/" + finding.purpose()))
                .findFirst();
        if (row.isEmpty()) {
            differences.add(new Difference("contact " + target, "CHANNEL/PURPOSE", "no such row"));
            return;
        }
        ContactFinding finding = row.get();
        String what = "contact " + target;
        if (!expected.isObject()) {
            same(what, codes(expected, "allowed"), codes(finding.refusals(), "allowed"));
            return;
        }
        if (expected.has("refusals")) {
            same(what, codes(expected.get("refusals"), "allowed"), codes(finding.refusals(), "allowed"));
        }
        if (expected.has("allowedFrom")) {
            same(what + " allowedFrom", instant(expected.get("allowedFrom")), written(finding.allowedFrom()));
        }
        if (expected.has("advice")) {
            same(
                    what + " advice",
                    codes(expected.get("advice"), NONE),
                    finding.advice().isEmpty() ? NONE : listed(finding.advice()));
        }
        ends(what, expected, finding.refusals());
    }

    private void ends(String what, JsonNode expected, List<Refusal> refusals) {
        each(
                expected.path("until"),
                (code, until) -> same(
                        what + " " + code + " until",
                        instant(until),
                        refusal(refusals, code)
                                .map(Refusal::until)
                                .map(Comparison::written)
                                .orElse(NONE)));
        each(
                expected.path("liftedBy"),
                (code, event) -> same(
                        what + " " + code + " liftedBy",
                        event.asText(),
                        refusal(refusals, code).map(Refusal::liftedBy).orElse(NONE)));
    }

    private void churn(JsonNode expected) {
        if (assessment.churn() == null || expected.asText().equals(NONE)) {
            same(
                    "churn",
                    word(expected),
                    assessment.churn() == null ? NONE : assessment.churn().band());
            return;
        }
        if (expected.has("points")) {
            same(
                    "churn points",
                    expected.get("points").asInt(),
                    assessment.churn().points());
        }
        if (expected.has("band")) {
            same("churn band", expected.get("band").asText(), assessment.churn().band());
        }
        if (expected.has("involuntary")) {
            same(
                    "churn involuntary",
                    expected.get("involuntary").asBoolean(),
                    assessment.churn().involuntary());
        }
        if (expected.has("phase")) {
            same(
                    "churn phase",
                    expected.get("phase").asText(),
                    assessment.churn().phase());
        }
        if (expected.has("unavoidable")) {
            same(
                    "churn unavoidable",
                    expected.get("unavoidable").asBoolean(),
                    assessment.churn().unavoidable());
        }
        if (expected.has("drivers")) {
            Map<String, Integer> wanted = new LinkedHashMap<>();
            each(expected.get("drivers"), (code, points) -> wanted.put(code, points.asInt()));
            Map<String, Integer> found = new LinkedHashMap<>();
            for (Driver driver : assessment.churn().drivers()) {
                found.put(driver.code(), driver.points());
            }
            if (!wanted.equals(found)) {
                differences.add(new Difference("churn drivers", wanted.toString(), found.toString()));
            }
        }
    }

    private void action(String code, JsonNode expected) {
        String what = "action " + code;
        Optional<ActionFinding> found = assessment.actions().stream()
                .filter(action -> action.code().equals(code))
                .findFirst();
        if (found.isEmpty() || !expected.isObject()) {
            String wanted = expected.isObject() ? expected.path("channel").asText("listed") : expected.asText();
            same(
                    what,
                    wanted,
                    found.map(action -> action.channel() == null
                                    ? "TEAM"
                                    : action.channel().name())
                            .orElse(NONE));
            return;
        }
        ActionFinding action = found.get();
        each(
                expected,
                (field, value) -> same(
                        what + " " + field,
                        value.asText(),
                        switch (field) {
                            case "channel" -> action.channel();
                            case "earliest" -> action.earliest();
                            case "latest" -> action.latest();
                            case "priority" -> action.priority();
                            default -> "no such field";
                        }));
    }

    private void withheld(String code, JsonNode expected) {
        Optional<Withheld> found = assessment.withheld().stream()
                .filter(action -> action.code().equals(code))
                .findFirst();
        same(
                "withheld " + code,
                codes(expected, NONE),
                found.map(action -> codes(action.refusals(), NONE)).orElse(NONE));
    }

    private void offers(JsonNode expected) {
        if (assessment.offers() == null || expected.asText().equals(NONE)) {
            same("offers", word(expected), assessment.offers() == null ? NONE : "listed");
            return;
        }
        each(expected, this::offer);
    }

    private void offer(String code, JsonNode expected) {
        String what = "offer " + code;
        Optional<OfferFinding> found = assessment.offers().stream()
                .filter(offer -> offer.code().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            differences.add(new Difference(what, word(expected), "no such offer"));
            return;
        }
        OfferFinding offer = found.get();
        if (!expected.isObject()) {
            same(what, codes(expected, "eligible"), codes(offer.refusals(), "eligible"));
            return;
        }
        if (expected.has("refusals")) {
            same(what, codes(expected.get("refusals"), "eligible"), codes(offer.refusals(), "eligible"));
        }
        if (expected.has("terms")) {
            same(what + " terms", expected.get("terms").asText(), Objects.requireNonNullElse(offer.terms(), NONE));
        }
        ends(what, expected, offer.refusals());
    }

    private void same(String what, Object expected, Object got) {
        if (!Objects.toString(expected).equals(Objects.toString(got))) {
            differences.add(new Difference(what, Objects.toString(expected), Objects.toString(got)));
        }
    }

    private static Optional<Refusal> refusal(List<Refusal> refusals, String code) {
        return refusals.stream().filter(refusal -> refusal.code().equals(code)).findFirst();
    }

    private static String codes(JsonNode expected, String whenEmpty) {
        return expected.isArray() && !expected.isEmpty() ? listed(texts(expected)) : expected.asText(whenEmpty);
    }

    private static String codes(List<Refusal> refusals, String whenEmpty) {
        return refusals.isEmpty()
                ? whenEmpty
                : listed(refusals.stream().map(Refusal::code).toList());
    }

    private static String listed(List<String> codes) {
        return String.join(", ", codes);
    }

    private static String word(JsonNode expected) {
        return expected.isObject() ? expected.toString() : expected.asText();
    }

    private static String instant(JsonNode expected) {
        return expected.isNull() || expected.asText().equals(NONE)
                ? NONE
                : written(OffsetDateTime.parse(expected.asText()));
    }

    private static String written(OffsetDateTime instant) {
        return instant == null ? NONE : instant.toString();
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void each(JsonNode object, BiConsumer<String, JsonNode> entry) {
        object.properties().forEach(field -> entry.accept(field.getKey(), field.getValue()));
    }
}
