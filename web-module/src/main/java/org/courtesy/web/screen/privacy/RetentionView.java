package org.courtesy.web.screen.privacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.privacy.retention.RetentionKind;
import org.courtesy.privacy.retention.RetentionRule;
import org.courtesy.privacy.retention.RetentionRun;
import org.courtesy.privacy.retention.RetentionService;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** How long data are kept: the table of periods, which data protection decides on, and the reports of what was cleared away. */
@Named
@ViewScoped
public class RetentionView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final RetentionService retention;
    private final UserSettings settings;
    private final ReaderClock clock;

    private RetentionKind kind;
    private Integer months;
    private transient List<Line> lines;
    private transient List<Report> reports;

    @Inject
    public RetentionView(RetentionService retention, UserSettings settings, ReaderClock clock) {
        this.retention = retention;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RetentionView() {
        this(null, null, null);
    }

    /**
     * A kind of data.
     *
     * @param decided who decided on it and when, or that nobody has
     */
    public record Line(RetentionKind kind, String what, String then, String period, String decided) {}

    /**
     * A run.
     *
     * @param cleared what was cleared away, one line for each kind
     */
    public record Report(String when, String state, List<String> cleared, boolean running) {}

    /** Every kind of data. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = retention.rules().stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(RetentionRule rule) {
        return new Line(
                rule.kind(),
                words().say("retention.kind." + rule.kind()),
                words().say("retention.then." + rule.kind()),
                period(rule.months()),
                rule.changedAt() == null
                        ? words().say("retention.usual")
                        : words().say("retention.decided", moment(rule.changedAt()), rule.changedBy()));
    }

    private String period(Integer of) {
        return of == null ? words().say("retention.forever") : words().say("retention.months", of);
    }

    /** The latest runs first. */
    public List<Report> getReports() {
        if (reports == null) {
            reports = retention.runs(SHOWN).stream().map(this::report).toList();
        }
        return reports;
    }

    private Report report(RetentionRun run) {
        boolean running = run.endedAt() == null;
        List<String> cleared = run.cleared().entrySet().stream()
                .map(one ->
                        words().say("retention.cleared", words().say("retention.kind." + one.getKey()), one.getValue()))
                .toList();
        String state = running
                ? words().say("retention.running")
                : words().say(cleared.isEmpty() ? "retention.nothing" : "retention.done");
        return new Report(moment(run.requestedAt()), state, cleared, running);
    }

    /** Whether a run is not through. */
    public boolean isRunning() {
        return getReports().stream().anyMatch(Report::running);
    }

    /** Opens the form for a kind. */
    public void choose(RetentionKind chosen) {
        kind = chosen;
        months = retention.rules().stream()
                .filter(rule -> rule.kind() == chosen)
                .map(RetentionRule::months)
                .findFirst()
                .orElse(null);
    }

    /** Decides on the period. */
    public String save() {
        return ServiceCall.fromForm("period", words())
                .ask(() -> retention.decide(kind, months))
                .map(done -> "/retention.xhtml?faces-redirect=true")
                .orElse(null);
    }

    /** Has cleared away now what is over. */
    public void run() {
        retention.run();
        refresh();
    }

    /** Reads again how far it is. */
    public void refresh() {
        reports = null;
    }

    private String moment(OffsetDateTime at) {
        return words().moment(at, clock.get().getZone(), LocalDate.now(clock.get()));
    }

    private Words words() {
        return settings.words();
    }

    /** What the form is about, empty for nothing. */
    public String getChosen() {
        return kind == null ? "" : words().say("retention.kind." + kind);
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }
}
