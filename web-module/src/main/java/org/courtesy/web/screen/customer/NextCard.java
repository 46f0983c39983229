package org.courtesy.web.screen.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Withheld;
import org.courtesy.web.screen.layout.Words;

/**
 * "What now?": the one best thing to do, why, and what else is due or held back.
 *
 * @param toSay words to say in the customer's language; empty when there is no conversation
 * @param sayLanguage two letters of that language
 * @param channel the way it goes, null when there is nothing to do
 * @param alone whether the answer is to leave the customer alone
 */
public record NextCard(
        String code,
        String title,
        String reason,
        String toSay,
        String sayLanguage,
        ContactChannel channel,
        boolean alone,
        List<Line> due,
        List<Line> withheld,
        boolean changed) {

    /** Another action: what, and until when or why not. */
    public record Line(String code, String what, String tail) {}

    private static final String ALONE = "LEAVE_ALONE";
    private static final Set<String> ABOUT_COMPLAINTS = Set.of("COMPLAINT_CALLBACK", "PROMISE_REPAIR");

    static NextCard of(Assessment assessment, CaseFacts facts, boolean changed, Words words, Words theirs) {
        String code = assessment.next().code();
        ActionFinding chosen = assessment.actions().stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElse(null);
        boolean alone = ALONE.equals(code);
        return new NextCard(
                code,
                title(assessment, chosen, facts, words),
                reason(code, chosen, facts, words),
                theirs.toSay(code),
                theirs.locale().getLanguage(),
                chosen == null ? null : chosen.channel(),
                alone,
                assessment.actions().stream()
                        .filter(a -> a != chosen && !ALONE.equals(a.code()))
                        .map(a -> new Line(a.code(), what(a, words), until(a.latest(), facts, words)))
                        .toList(),
                assessment.withheld().stream().map(w -> held(w, words)).toList(),
                changed);
    }

    private static String title(Assessment assessment, ActionFinding chosen, CaseFacts facts, Words words) {
        String title = assessment.next().text();
        if (chosen == null || chosen.latest() == null) {
            return title;
        }
        return chosen.latest().equals(facts.today())
                ? words.say("next.today", title)
                : words.say("next.until", title, words.weekday(chosen.latest()));
    }

    /** Why an action is proposed. */
    public static String reason(String code, ActionFinding chosen, CaseFacts facts, Words words) {
        List<String> sentences = new ArrayList<>();
        String known = "reason." + (code.startsWith("OFFER_") ? "OFFER" : code);
        if (words.has(known)) {
            sentences.add(words.say(known));
        }
        if (ABOUT_COMPLAINTS.contains(code)) {
            facts.openComplaint()
                    .ifPresent(c -> sentences.add(words.say("reason.openComplaint", facts.daysSince(facts.dayOf(c)))));
            facts.brokenPromises().stream()
                    .findFirst()
                    .ifPresent(p ->
                            sentences.add(words.say("reason.brokenPromise", words.dayNear(p.dueOn(), facts.today()))));
        }
        if (chosen != null && chosen.purpose() != null) {
            String way = chosen.channel() == null ? "" : words.of(chosen.channel());
            sentences.add(words.say(wayKey(chosen.purpose(), chosen.channel()), way));
        }
        return String.join(" ", sentences);
    }

    private static String wayKey(Purpose purpose, ContactChannel channel) {
        return "reason.way." + purpose + (channel == null ? ".open" : "");
    }

    private static String what(ActionFinding action, Words words) {
        return action.channel() == null
                ? action.text()
                : words.say("next.by", action.text(), words.of(action.channel()));
    }

    private static String until(LocalDate latest, CaseFacts facts, Words words) {
        return latest == null ? "" : words.say("next.latest", words.dayNear(latest, facts.today()));
    }

    private static Line held(Withheld withheld, Words words) {
        return new Line(withheld.code(), withheld.text(), Reasons.decisive(withheld.refusals(), words));
    }
}
