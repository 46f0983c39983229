package org.courtesy.export;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.decision.DecisionPages;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;

/**
 * A stored decision in one row: what was answered, in codes. The whole answer with its inputs has no place in a row.
 *
 * @param customer number of the customer, today's if it was another one when the decision was made
 * @param nextChannel channel of the next action, null where it has none
 * @param touchpoint Courtesy's id of the touchpoint that caused it, null when it was asked for
 * @param actions what may be done, the most important first: code, or code and channel
 * @param withheld what is due and may not happen: code, equals sign, codes of the refusals with plus signs between them
 * @param permitted channel and purpose of every contact that is permitted
 * @param refused channel and purpose of every contact that is not, equals sign, codes of the refusals likewise
 */
record DecisionSummary(
        String assessment,
        String customer,
        OffsetDateTime asOf,
        OffsetDateTime storedAt,
        Mode mode,
        String ruleSet,
        int ruleVersion,
        String policy,
        Integer churnPoints,
        Band band,
        String next,
        String nextChannel,
        String segment,
        BigDecimal value,
        String currency,
        String touchpoint,
        List<String> actions,
        List<String> withheld,
        List<String> permitted,
        List<String> refused) {

    static DecisionSummary of(DecisionPages.Entry entry) {
        Assessment said = entry.decision().assessment();
        return new DecisionSummary(
                said.assessment(),
                entry.customer(),
                said.asOf(),
                entry.decision().storedAt(),
                said.mode(),
                said.ruleSet().name(),
                said.ruleSet().version(),
                said.policy(),
                said.churn() == null ? null : said.churn().points(),
                said.churn() == null ? null : said.churn().band(),
                said.next().code(),
                channelOfNext(said),
                said.clv() == null ? null : said.clv().segment(),
                said.clv() == null ? null : said.clv().value(),
                said.clv() == null ? null : said.clv().currency(),
                entry.decision().touchpoint(),
                said.actions().stream().map(DecisionSummary::action).toList(),
                said.withheld().stream().map(DecisionSummary::withheld).toList(),
                said.contact().stream()
                        .filter(ContactFinding::allowed)
                        .map(DecisionSummary::contact)
                        .toList(),
                said.contact().stream()
                        .filter(finding -> !finding.allowed())
                        .map(finding -> contact(finding) + "=" + codes(finding.refusals()))
                        .toList());
    }

    private static String channelOfNext(Assessment said) {
        return said.actions().stream()
                .filter(action -> action.code().equals(said.next().code()) && action.channel() != null)
                .map(action -> action.channel().name())
                .findFirst()
                .orElse(null);
    }

    private static String action(ActionFinding action) {
        return action.channel() == null ? action.code() : action.code() + "/" + action.channel();
    }

    private static String withheld(Withheld action) {
        return action.code() + "=" + codes(action.refusals());
    }

    private static String contact(ContactFinding finding) {
        return finding.channel() + "/" + finding.purpose();
    }

    private static String codes(List<Refusal> refusals) {
        return String.join("+", refusals.stream().map(Refusal::code).distinct().toList());
    }
}
