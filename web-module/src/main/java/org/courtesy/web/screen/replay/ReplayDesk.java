package org.courtesy.web.screen.replay;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.courtesy.replay.Change;
import org.courtesy.replay.DifferenceDetail;
import org.courtesy.replay.DifferenceFilter;
import org.courtesy.replay.RealCases;
import org.courtesy.replay.ReplayDifference;
import org.courtesy.replay.ReplayFilter;
import org.courtesy.replay.ReplayReport;
import org.courtesy.replay.ReplayService;
import org.courtesy.replay.ReplayView;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.rulebook.SavedFile;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.report.Download;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.RulebookCall;
import org.courtesy.web.screen.rules.VersionLine;
import org.courtesy.web.screen.rules.VersionShelf;
import org.courtesy.web.screen.workbench.RealCaseLine;
import org.primefaces.PrimeFaces;

/** The replay of a version over the history: the latest one, or the one that the address names. */
@Named
@ViewScoped
public class ReplayDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DIFFERENCES_SHOWN = 50;
    private static final int WHOLE = 100;

    private final ReplayService replays;
    private final RealCases real;
    private final VersionShelf shelf;
    private final CurrentUser me;
    private final UserSettings settings;

    private Integer number;
    private Integer base;
    private LocalDate from;
    private LocalDate to;
    private Integer percent = WHOLE;
    private UUID job;
    private Change.Kind kind;
    private String chosen;
    private String recorded;
    private int shown = DIFFERENCES_SHOWN;
    private boolean moreToShow;
    private transient ReplayView view;
    private transient DifferenceDetail detail;
    private transient List<DifferenceLine> differences;

    @Inject
    public ReplayDesk(
            ReplayService replays, RealCases real, VersionShelf shelf, CurrentUser me, UserSettings settings) {
        this.replays = replays;
        this.real = real;
        this.shelf = shelf;
        this.me = me;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ReplayDesk() {
        this(null, null, null, null, null);
    }

    /** Finds the version and its latest replay. */
    public void load() {
        RuleSetVersion version = number == null ? shelf.toStartWith() : shelf.version(number);
        number = version.version();
        if (base == null) {
            base = shelf.live().version();
        }
        look();
    }

    /** Looks how far it is. */
    public void look() {
        try {
            job = replays.latest(Rulebook.NAME, number);
            view = replays.view(job);
        } catch (NotFoundException neverTried) {
            job = null;
            view = null;
        }
    }

    /** Looks how far it is, for a page that waits; once it is done, the differences are told anew. */
    public void follow() {
        look();
        if (!getProgress().running()) {
            differences = null;
            PrimeFaces.current().ajax().update("differences:list");
        }
    }

    /** Begins a replay. */
    public String start() {
        ReplayFilter filter = new ReplayFilter(from, to, null, null, null, percent);
        return RulebookCall.fromForm("start", settings.words())
                .ask(() -> replays.start(Rulebook.NAME, number, base, filter))
                .map(started -> Navigation.outcomeOfReplay(number))
                .orElse(null);
    }

    public void pause() {
        RulebookCall.fromForm("progress", settings.words()).ask(() -> replays.pause(job));
        look();
    }

    public void resume() {
        RulebookCall.fromForm("progress", settings.words()).ask(() -> replays.resume(job));
        look();
    }

    public void stop() {
        RulebookCall.fromForm("progress", settings.words()).ask(() -> replays.stop(job));
        look();
    }

    private ReplayView view() {
        if (view == null && number != null) {
            look();
        }
        return view;
    }

    /** How far the replay is, null when there is none. */
    public Progress getProgress() {
        return view() == null ? null : Progress.of(view.job(), settings.words());
    }

    /** What it found so far, null when there is nothing yet. */
    public ReportView getReport() {
        ReplayReport report = view() == null ? null : view.report();
        return report == null ? null : ReportView.of(report, settings.words());
    }

    /** "12 against 11". */
    public String getAgainst() {
        return view() == null
                ? ""
                : settings.words()
                        .say(
                                "replay.against",
                                Integer.toString(view.candidate().version()),
                                Integer.toString(view.base().version()));
    }

    /** The differences of the kind chosen, as many as were asked for. */
    public List<DifferenceLine> getDifferences() {
        if (differences == null) {
            differences = view() == null ? List.of() : read();
        }
        return differences;
    }

    private List<DifferenceLine> read() {
        List<DifferenceLine> lines = new ArrayList<>();
        DifferenceFilter filter = new DifferenceFilter(kind, null, null);
        String cursor = null;
        do {
            Page<ReplayDifference> page = replays.differences(job, filter, cursor, DIFFERENCES_SHOWN);
            page.items().stream()
                    .map(difference -> DifferenceLine.of(difference, shelf.clock(), settings.words()))
                    .forEach(lines::add);
            cursor = page.next();
        } while (cursor != null && lines.size() < shown);
        moreToShow = cursor != null;
        return lines;
    }

    /** Whether there are more than are shown. */
    public boolean isMoreToShow() {
        getDifferences();
        return moreToShow;
    }

    /** Shows more. */
    public void showMore() {
        shown += DIFFERENCES_SHOWN;
        differences = null;
    }

    /** Shows those of the kind chosen, from the beginning. */
    public void filter() {
        shown = DIFFERENCES_SHOWN;
        differences = null;
    }

    /** Opens a difference; when the version has been edited since, that is said. */
    public void choose(String id) {
        chosen = id;
        recorded = null;
        detail = RulebookCall.fromForm("detailForm", settings.words())
                .ask(() -> replays.difference(job, id))
                .orElse(null);
    }

    /** The decision chosen, as both make it; null when none is. */
    public SideBySide getDetail() {
        if (detail == null && chosen != null && recorded == null) {
            choose(chosen);
        }
        return detail == null ? null : SideBySide.of(detail, shelf.clock(), settings.words());
    }

    /** Whether decisions can become scenarios of the version. */
    public boolean isRecordable() {
        return me.isWritingRules() && shelf.version(number).editable();
    }

    /** Makes the decision chosen a scenario of a rule. */
    public void record(String rule) {
        if (detail == null) {
            return;
        }
        String title = RealCaseLine.title(
                detail.difference().asOf(), detail.candidate().trace().fired().contains(rule), settings.words());
        recorded = RulebookCall.fromForm("detailForm", settings.words())
                .ask(() -> real.record(
                        Rulebook.NAME, number, rule, detail.difference().decision(), title))
                .map(SavedFile::path)
                .orElse(null);
    }

    /** The file with the scenario recorded last, null when there is none. */
    public String getRecorded() {
        return recorded;
    }

    /** Sends the differences as a file. */
    public void download() {
        Download.send("replay-" + number, replays.csv(job));
    }

    /** Sends the report as a file, in the words of the interface. */
    public void downloadReport() {
        Download.sendJson("replay-" + number, view());
    }

    /** The versions to choose from. */
    public List<VersionLine> getVersions() {
        return shelf.lines(settings.words());
    }

    /** Kinds of differences to choose from. */
    public List<Change.Kind> getKinds() {
        return Arrays.asList(Change.Kind.values());
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public Integer getBase() {
        return base;
    }

    public void setBase(Integer base) {
        this.base = base;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    /** Share of the customers in percent. */
    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }

    public Change.Kind getKind() {
        return kind;
    }

    public void setKind(Change.Kind kind) {
        this.kind = kind;
    }
}
