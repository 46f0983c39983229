package org.courtesy.web.screen.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import org.courtesy.intake.ImportRun;
import org.courtesy.job.JobView;
import org.courtesy.web.screen.layout.Words;

/** An import in the list of those that were asked for. */
public record ImportLine(String id, String title, String note, String state, String style) {

    static ImportLine of(ImportRun run, Words words, ZoneId zone, LocalDate today) {
        JobView job = run.job();
        String refused = job.refused() == 0 ? "" : " · " + words.say("import.line.refused", job.refused());
        String trial = run.dryRun() ? " · " + words.say("import.dryRun") : "";
        String file = run.fileName() == null ? words.say("import.nameless") : run.fileName();
        return new ImportLine(
                job.id(),
                words.say("import.kind." + run.kind()),
                job.startedAt() == null
                        ? file
                        : words.say("import.note", file, words.moment(job.startedAt(), zone, today)),
                words.say("jobState." + job.state()) + trial + refused,
                style(job));
    }

    static String style(JobView job) {
        return switch (job.state()) {
            case "DONE" -> job.refused() == 0 ? "ok" : "warn";
            case "FAILED" -> "stop";
            case "STOPPED" -> "warn";
            default -> "calm";
        };
    }
}
