package org.courtesy.web.screen.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportRun;
import org.courtesy.intake.ImportSummary;
import org.courtesy.intake.RefusedRow;
import org.courtesy.job.JobView;
import org.courtesy.web.screen.layout.Words;

/**
 * An import as it is shown.
 *
 * @param running whether the page has to look again
 * @param good rows that were stored, or would have been
 * @param facts what has become of it, as pairs of a name and a text
 * @param notes what else is to be known
 * @param refused the first rows that were refused
 */
public record ImportSheet(
        String id,
        String title,
        String state,
        String style,
        boolean dryRun,
        boolean running,
        boolean done,
        int percent,
        String progress,
        long good,
        long bad,
        List<Fact> facts,
        List<String> notes,
        List<RefusedLine> refused) {

    private static final int WHOLE = 100;

    /** A fact with its name. */
    public record Fact(String name, String text) {}

    /** A row that was refused, with one reason or several. */
    public record RefusedLine(String line, List<String> problems) {}

    static ImportSheet of(ImportRun run, List<RefusedRow> refused, Words words, ZoneId zone, LocalDate today) {
        JobView job = run.job();
        boolean running = job.state().equals("RUNNING") || job.state().equals("QUEUED");
        TargetNames names = new TargetNames(run.kind(), words);
        return new ImportSheet(
                job.id(),
                words.say(
                        "import.title",
                        words.say("import.kind." + run.kind()),
                        run.fileName() == null ? words.say("import.nameless") : run.fileName()),
                words.say("jobState." + job.state()),
                ImportLine.style(job),
                run.dryRun(),
                running,
                job.state().equals("DONE"),
                percent(job),
                progress(job, words),
                job.done() - job.refused(),
                job.refused(),
                facts(run, words, zone, today),
                notes(run, words),
                refused.stream()
                        .map(row -> new RefusedLine(
                                String.valueOf(row.line()),
                                row.errors().stream().map(names::problem).toList()))
                        .toList());
    }

    private static List<Fact> facts(ImportRun run, Words words, ZoneId zone, LocalDate today) {
        JobView job = run.job();
        ImportSummary summary = run.summary();
        List<Fact> facts = new ArrayList<>();
        if (job.startedAt() != null) {
            facts.add(new Fact(words.say("import.begun"), words.moment(job.startedAt(), zone, today)));
        }
        facts.add(new Fact(words.say("import.count.done"), words.number(job.done())));
        if (summary != null) {
            boolean list = isList(run.kind());
            facts.add(count(list ? "import.count.come" : "import.count.created", summary.created(), words));
            if (!list) {
                facts.add(count("import.count.changed", summary.changed(), words));
            }
            facts.add(count(list ? "import.count.stay" : "import.count.unchanged", summary.unchanged(), words));
            if (list) {
                facts.add(count("import.count.removed", summary.removed(), words));
                facts.add(count("import.count.unmatched", summary.unmatched(), words));
            }
        }
        facts.add(count("import.count.refused", job.refused(), words));
        return facts;
    }

    private static Fact count(String key, long count, Words words) {
        return new Fact(words.say(key), words.number(count));
    }

    private static List<String> notes(ImportRun run, Words words) {
        JobView job = run.job();
        List<String> notes = new ArrayList<>();
        if (job.state().equals("QUEUED")) {
            notes.add(words.say("import.waiting"));
        }
        if (run.dryRun()) {
            notes.add(words.say("import.dryRun.note"));
        }
        if (job.state().equals("STOPPED") && !run.dryRun()) {
            notes.add(words.say(isList(run.kind()) ? "import.stopped.list" : "import.stopped"));
        }
        if (job.failure() != null) {
            notes.add(words.say("import.failure." + job.failure()));
        }
        return notes;
    }

    private static boolean isList(ImportKind kind) {
        return kind == ImportKind.ROBINSON_LIST || kind == ImportKind.BLOCK_LIST;
    }

    private static int percent(JobView job) {
        long total = job.total() == null ? 0 : job.total();
        return total == 0 ? 0 : (int) Math.min(WHOLE, WHOLE * job.done() / total);
    }

    private static String progress(JobView job, Words words) {
        String left = job.secondsLeft() == null ? "" : " · " + words.say("replay.left", job.secondsLeft());
        return words.say("import.progress.text", job.done(), job.total() == null ? 0 : job.total()) + left;
    }
}
