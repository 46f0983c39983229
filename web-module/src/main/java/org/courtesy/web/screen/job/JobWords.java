package org.courtesy.web.screen.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.finding.Band;
import org.courtesy.job.JobDetail;
import org.courtesy.job.JobView;
import org.courtesy.job.Jobs;
import org.courtesy.web.screen.layout.Words;

/** Tells of jobs in the reader's language and by the reader's clock. */
final class JobWords {

    private static final int WHOLE = 100;
    private static final String RESULT = "job.result.";
    private static final String REFUSED = "job.refused.";
    private static final String BETWEEN = " · ";
    private static final int MOST_ACTIONS = 6;

    private final Words words;
    private final Clock clock;

    JobWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    JobSheet.Fact fact(String name, String text) {
        return new JobSheet.Fact(words.say(name), text);
    }

    String kind(JobView job) {
        return words.say("job.kind." + job.kind());
    }

    /** The state, and what the job was asked for and will do after its present piece. */
    String state(JobDetail detail) {
        if (detail.silent()) {
            return words.say("job.silent");
        }
        return detail.wish() == JobDetail.Wish.NONE
                ? words.say("jobState." + detail.job().state())
                : words.say("job.wish." + detail.wish());
    }

    static String style(JobDetail detail) {
        return switch (detail.job().state()) {
            case "DONE" -> detail.job().refused() == 0 ? "ok" : "warn";
            case "FAILED" -> "stop";
            case "STOPPED", "PAUSED" -> "warn";
            default -> detail.silent() ? "warn" : "calm";
        };
    }

    String who(JobDetail detail) {
        return detail.requestedBy().equals(Jobs.THE_SERVER) ? words.say("job.byItself") : detail.requestedBy();
    }

    String moment(OffsetDateTime at) {
        return words.moment(at, clock.getZone(), LocalDate.now(clock));
    }

    /** How far it is, in the words of its kind. */
    String progress(JobView job) {
        String unit = words.say("job.unit." + job.kind());
        String done = words.number(job.done());
        return job.total() == null
                ? words.say("job.progress.open", done, unit)
                : words.say("job.progress", done, words.number(job.total()), unit);
    }

    /** How far it is in percent, null when nobody knows how much there is. */
    static Integer percent(JobView job) {
        return job.total() == null || job.total() == 0 ? null : (int) Math.min(WHOLE, WHOLE * job.done() / job.total());
    }

    String left(JobView job) {
        return Spans.left(job.secondsLeft(), words);
    }

    /** How fast it is or was; empty when there is nothing to tell. */
    String speed(JobView job) {
        if (job.perSecond() == null) {
            return "";
        }
        String number = words.number(job.perSecond(), job.perSecond() < 10 ? 1 : 0);
        return words.say("job.speed", number, words.say("job.unit." + job.kind()));
    }

    /** From its beginning to its end; empty while it has none. */
    String took(JobView job) {
        return job.startedAt() == null || job.endedAt() == null
                ? ""
                : Spans.took(Duration.between(job.startedAt(), job.endedAt()), words);
    }

    /** What has come of it so far, counted. */
    List<JobSheet.Fact> results(JobView job) {
        List<JobSheet.Fact> facts = new ArrayList<>();
        if (job.refused() > 0) {
            String own = REFUSED + job.kind();
            facts.add(new JobSheet.Fact(words.say(words.has(own) ? own : "job.refused"), words.number(job.refused())));
        }
        if (job.summary() != null) {
            for (Map.Entry<String, JsonNode> part : job.summary().properties()) {
                String key = RESULT + job.kind() + "." + part.getKey();
                String told = words.has(key) ? told(part.getKey(), part.getValue()) : "";
                if (!told.isEmpty()) {
                    facts.add(new JobSheet.Fact(words.say(key), told));
                }
            }
        }
        return facts;
    }

    /** What was counted; empty for what is nothing. */
    private String told(String name, JsonNode value) {
        if (value.isObject()) {
            return switch (name) {
                case "bands" -> bands(value);
                case "servers" -> servers(value);
                default -> actions(value);
            };
        }
        return value.asLong() == 0 ? "" : words.number(value.asLong());
    }

    private String bands(JsonNode counts) {
        return Arrays.stream(Band.values())
                .filter(band -> counts.path(band.name()).asLong() > 0)
                .map(band -> counted(words.of(band), counts.path(band.name())))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Who judged how many; of one server alone there is nothing to tell. */
    private String servers(JsonNode counts) {
        return counts.size() < 2
                ? ""
                : counts.properties().stream()
                        .map(one -> counted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(BETWEEN));
    }

    /** The most frequent ones; there are dozens. */
    private String actions(JsonNode counts) {
        List<Map.Entry<String, JsonNode>> all = counts.properties().stream()
                .sorted(Comparator.comparing(one -> -one.getValue().asLong()))
                .toList();
        String told = all.stream()
                .limit(MOST_ACTIONS)
                .map(one -> counted(words.of("action", one.getKey()), one.getValue()))
                .collect(Collectors.joining(BETWEEN));
        return all.size() <= MOST_ACTIONS ? told : words.say("job.result.more", told, all.size() - MOST_ACTIONS);
    }

    private String counted(String name, JsonNode count) {
        return name + " " + words.number(count.asLong());
    }

    /** Why it failed; empty when it did not. */
    String failure(JobView job) {
        return job.failure() == null ? "" : words.say("job.failure." + job.failure());
    }

    /** What can be done about that. */
    String mend(JobDetail detail) {
        if (detail.job().failure() == null) {
            return "";
        }
        return words.say(
                detail.resumable()
                        ? "job.mend.resume"
                        : "job.mend." + detail.job().failure(),
                detail.job().id());
    }
}
