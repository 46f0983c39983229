package org.courtesy.web.screen.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.courtesy.audience.AudienceMember;
import org.courtesy.audience.AudienceRequest;
import org.courtesy.audience.AudienceSummary;
import org.courtesy.job.JobView;
import org.courtesy.json.CaseJson;
import org.courtesy.web.screen.layout.Words;

/**
 * An audience as it is shown.
 *
 * @param facts what it was to be, as pairs of a name and a text
 * @param percent 0..100, how many have been judged
 * @param running whether the page has to look again
 * @param reasons why others are not in it, the most frequent first
 * @param notes what else is to be known
 */
public record AudienceSheet(
        String id,
        String title,
        String state,
        String style,
        List<Fact> facts,
        int percent,
        String progress,
        boolean running,
        String permitted,
        List<Reason> reasons,
        long most,
        List<String> notes,
        List<AudienceMember> members) {

    private static final int WHOLE = 100;

    /** A fact with its name. */
    public record Fact(String name, String text) {}

    /** Why some customers are not in it. */
    public record Reason(String code, String text, long count, String shown) {}

    static AudienceSheet of(
            JobView job, AudienceRequest wish, List<AudienceMember> members, Words words, LocalDate today) {
        AudienceSummary summary =
                job.summary() == null ? null : CaseJson.read(job.summary().toString(), AudienceSummary.class);
        boolean running = job.state().equals("RUNNING") || job.state().equals("QUEUED");
        List<Reason> reasons = summary == null ? List.of() : reasons(summary, words);
        return new AudienceSheet(
                job.id(),
                AudienceLine.title(wish, words, today),
                words.say("jobState." + job.state()),
                AudienceLine.style(job),
                facts(wish, words),
                percent(job),
                progress(job, words, running),
                running,
                summary == null || running ? "" : words.say("audience.permitted", summary.permitted(), judged(job)),
                reasons,
                reasons.stream().mapToLong(Reason::count).max().orElse(0),
                summary == null ? List.of() : notes(job, wish, summary, words),
                members);
    }

    private static List<Fact> facts(AudienceRequest wish, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("message.audience"), WhomWords.of(wish.whom(), words)));
        if (wish.purpose() != null) {
            facts.add(new Fact(words.say("audience.purpose"), words.of(wish.purpose())));
        }
        if (wish.limit() != null) {
            facts.add(new Fact(words.say("audience.limit"), words.number(wish.limit())));
        }
        facts.add(new Fact(
                words.say("audience.reserve"),
                words.say(wish.reserve() ? "audience.reserved" : "audience.unreserved")));
        if (wish.reason() != null && !wish.reason().isBlank()) {
            facts.add(new Fact(words.say("audience.reason"), wish.reason()));
        }
        return facts;
    }

    private static List<Reason> reasons(AudienceSummary summary, Words words) {
        List<Reason> all = new ArrayList<>();
        summary.refusals().forEach((code, count) -> all.add(reason(code, words.of("refusal", code), count, words)));
        for (Map.Entry<String, Long> left : summary.leftOut().entrySet()) {
            all.add(reason(left.getKey(), words.say("audience.leftOut." + left.getKey()), left.getValue(), words));
        }
        all.sort(Comparator.comparingLong(Reason::count).reversed().thenComparing(Reason::code));
        return all;
    }

    private static Reason reason(String code, String text, long count, Words words) {
        return new Reason(code, text, count, words.number(count));
    }

    private static List<String> notes(JobView job, AudienceRequest wish, AudienceSummary summary, Words words) {
        List<String> notes = new ArrayList<>();
        if (job.state().equals("STOPPED")) {
            notes.add(words.say("audience.stopped", summary.candidates()));
        }
        if (job.failure() != null) {
            notes.add(words.say("audience.failure." + job.failure()));
        }
        if (summary.notConcerned() > 0) {
            notes.add(words.say("audience.notConcerned", summary.notConcerned()));
        }
        if (summary.failed() > 0) {
            notes.add(words.say("audience.failed", summary.failed()));
        }
        if (!wish.reserve() && summary.permitted() > 0) {
            notes.add(words.say("audience.mayChange"));
        }
        return notes;
    }

    private static int percent(JobView job) {
        long total = job.total() == null ? 0 : job.total();
        return total == 0 ? 0 : (int) Math.min(WHOLE, WHOLE * job.done() / total);
    }

    private static String judged(JobView job) {
        return String.valueOf(job.done());
    }

    private static String progress(JobView job, Words words, boolean running) {
        String left = job.secondsLeft() == null || !running ? "" : " · " + words.say("replay.left", job.secondsLeft());
        return words.say("replay.progress", job.done(), job.total() == null ? 0 : job.total()) + left;
    }
}
