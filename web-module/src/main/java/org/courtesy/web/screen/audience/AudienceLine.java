package org.courtesy.web.screen.audience;

import java.time.LocalDate;
import org.courtesy.audience.AudienceRequest;
import org.courtesy.job.JobView;
import org.courtesy.web.screen.layout.Words;

/** An audience in the list of those that were asked for. */
public record AudienceLine(String id, String title, String note, String state, String style) {

    static AudienceLine of(JobView job, AudienceRequest wish, Words words, LocalDate today) {
        return new AudienceLine(
                job.id(),
                title(wish, words, today),
                wish.reason() == null || wish.reason().isBlank() ? WhomWords.of(wish.whom(), words) : wish.reason(),
                words.say("jobState." + job.state()),
                style(job));
    }

    /** What is to reach whom, how and when. */
    static String title(AudienceRequest wish, Words words, LocalDate today) {
        return words.say(
                "audience.title",
                name(wish.action(), words),
                words.of(wish.channel()),
                words.dayNear(wish.day(), today));
    }

    /** An action or a type of touchpoint in words. */
    static String name(String code, Words words) {
        return words.texts().has("action", code) ? words.of("action", code) : words.of("touchpoint", code);
    }

    static String style(JobView job) {
        return switch (job.state()) {
            case "DONE" -> "ok";
            case "FAILED" -> "stop";
            case "STOPPED" -> "warn";
            default -> "calm";
        };
    }
}
