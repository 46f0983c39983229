package org.courtesy.web.screen.replay;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.replay.ReplayReport;
import org.courtesy.replay.ShadowService;
import org.courtesy.replay.ShadowView;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.RulebookCall;
import org.courtesy.web.screen.rules.VersionLine;
import org.courtesy.web.screen.rules.VersionShelf;

/** The challenger: a version that judges beside the live one, unheard. */
@Named
@ViewScoped
public class ChallengerDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Enough to be told something within a day, little enough not to be felt. */
    private static final int USUAL_SHARE = 10;

    private final ShadowService shadows;
    private final VersionShelf shelf;
    private final UserSettings settings;

    private Integer number;
    private Integer share = USUAL_SHARE;
    private transient ShadowView view;

    @Inject
    public ChallengerDesk(ShadowService shadows, VersionShelf shelf, UserSettings settings) {
        this.shadows = shadows;
        this.shelf = shelf;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ChallengerDesk() {
        this(null, null, null);
    }

    /** Proposes the version worked at last. */
    public void load() {
        if (number == null) {
            RuleSetVersion version = shelf.toStartWith();
            number = version.version();
        }
        look();
    }

    /** Looks what the challenger has found. */
    public void look() {
        view = shadows.latest(Rulebook.NAME).orElse(null);
    }

    /** Lets a version judge beside the live one from now on. */
    public String challenge() {
        return call().ask(() -> shadows.challenge(Rulebook.NAME, number, share == null ? USUAL_SHARE : share))
                .map(begun -> Navigation.samePage())
                .orElse(null);
    }

    /** Ends it; what it has found stays. */
    public String stop() {
        return call().ask(() -> {
                    shadows.stop(Rulebook.NAME);
                    return Navigation.samePage();
                })
                .orElse(null);
    }

    private RulebookCall call() {
        return RulebookCall.fromForm("start", settings.words());
    }

    private ShadowView view() {
        if (view == null) {
            look();
        }
        return view;
    }

    /** Whether there is or was one. */
    public boolean isKnown() {
        return view() != null;
    }

    /** Whether one judges now. */
    public boolean isRunning() {
        return isKnown() && view.endedAt() == null;
    }

    /** "Version 13 beside the live one". */
    public String getTitle() {
        return settings.words()
                .say("challenger.who", Integer.toString(view().challenger().version()));
    }

    /** Since when it judges, or judged, which share, and on whose word. */
    public String getState() {
        Words words = settings.words();
        String since =
                words.say("challenger.since", moment(view().startedAt()), view().startedBy(), view().sharePercent());
        return isRunning() ? since : since + " · " + words.say("challenger.ended", moment(view().endedAt()));
    }

    /** How many decisions it has come past, and how many of them it has judged. */
    public String getSeen() {
        return settings.words()
                .say("challenger.seen", view().seen(), view().report().decisions());
    }

    private String moment(OffsetDateTime at) {
        return settings.words().moment(at, shelf.clock().getZone(), LocalDate.now(shelf.clock()));
    }

    /** What it found, null while it has judged nothing. */
    public ReportView getReport() {
        ReplayReport report = isKnown() ? view().report() : ReplayReport.EMPTY;
        return report.decisions() == 0 && report.failures().isEmpty() ? null : ReportView.of(report, settings.words());
    }

    /** The versions to choose from. */
    public List<VersionLine> getVersions() {
        return shelf.lines(settings.words());
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    /** Share of the decisions in percent. */
    public Integer getShare() {
        return share;
    }

    public void setShare(Integer share) {
        this.share = share;
    }
}
