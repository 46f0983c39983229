package org.courtesy.web.screen.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.courtesy.holdout.HoldoutService;
import org.courtesy.report.Period;
import org.courtesy.report.ReportService;
import org.courtesy.shared.UnavailableException;
import org.courtesy.watch.RuleActivity;
import org.courtesy.watch.RuleTelemetry;
import org.courtesy.watch.SelfProofService;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.RulebookCall;
import org.courtesy.web.screen.rules.VersionShelf;

/** All rules with what they did in production. Days and filter stand in the address. */
@Named
@ViewScoped
public class WatchView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTH = 30;
    private static final int PROOFS_SHOWN = 10;
    private static final int COLLISIONS_SHOWN = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RuleTelemetry telemetry;
    private final HoldoutService holdouts;
    private final SelfProofService proofs;
    private final ReportService reports;
    private final VersionShelf shelf;
    private final UserSettings settings;

    private int days = MONTH;
    private String only;
    private String remark;
    private transient List<RuleActivity> activities;
    private transient List<CollisionLine> collisions;
    private transient List<HoldoutLine> groups;
    private transient List<RuleLine> rules;
    private transient List<ProofLine> runs;

    @Inject
    public WatchView(
            RuleTelemetry telemetry,
            HoldoutService holdouts,
            SelfProofService proofs,
            ReportService reports,
            VersionShelf shelf,
            UserSettings settings) {
        this.telemetry = telemetry;
        this.holdouts = holdouts;
        this.proofs = proofs;
        this.reports = reports;
        this.shelf = shelf;
        this.settings = settings;
    }

    /** For the proxy. */
    protected WatchView() {
        this(null, null, null, null, null, null);
    }

    /** Shows the days and rules chosen, at an address of its own. */
    public String show() {
        return Navigation.samePage();
    }

    private List<RuleActivity> activities() {
        if (activities == null) {
            try {
                activities = telemetry.of(Rulebook.NAME, days);
            } catch (UnavailableException starting) {
                activities = List.of();
            }
        }
        return activities;
    }

    /** The rules that pass the filter. */
    public List<RuleLine> getRules() {
        if (rules == null) {
            LocalDate today = LocalDate.now(shelf.clock());
            rules = activities().stream()
                    .filter(this::wanted)
                    .map(activity -> RuleLine.of(activity, today, settings.words()))
                    .toList();
        }
        return rules;
    }

    /** The same as JSON: hundreds of rows are drawn by the script. */
    public String getRows() {
        try {
            return JSON.writeValueAsString(getRules());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean wanted(RuleActivity activity) {
        if ("neverFired".equals(only)) {
            return activity.neverFired();
        }
        return !"alwaysShadowed".equals(only) || activity.alwaysShadowed();
    }

    /** How many there are, never fired, are always shadowed, and of how many it is too early to say. */
    public String getSummary() {
        return settings.words()
                .say(
                        "watch.summary",
                        activities().size(),
                        count(RuleActivity::neverFired),
                        count(RuleActivity::alwaysShadowed),
                        count(RuleActivity::undecided));
    }

    private long count(Predicate<RuleActivity> kind) {
        return activities().stream().filter(kind).count();
    }

    /** What control groups say. */
    public List<HoldoutLine> getHoldouts() {
        if (groups == null) {
            try {
                groups = holdouts.reports(Rulebook.NAME).stream()
                        .map(report -> HoldoutLine.of(report, settings.words()))
                        .toList();
            } catch (UnavailableException starting) {
                groups = List.of();
            }
        }
        return groups;
    }

    /** Actions that get in each other's way, those with the most customers first. */
    public List<CollisionLine> getCollisions() {
        if (collisions == null) {
            LocalDate since = LocalDate.now(shelf.clock()).minusDays(days);
            collisions = reports
                    .collisions(new Period(since, null), settings.words().locale())
                    .rows()
                    .stream()
                    .limit(COLLISIONS_SHOWN)
                    .map(row -> CollisionLine.of(row, settings.words()))
                    .toList();
        }
        return collisions;
    }

    /** The latest proofs that stored decisions can be repeated. */
    public List<ProofLine> getProofs() {
        if (runs == null) {
            try {
                runs = proofs.runs(Rulebook.NAME, PROOFS_SHOWN).stream()
                        .map(run -> ProofLine.of(run, shelf.clock(), settings.words()))
                        .toList();
            } catch (UnavailableException starting) {
                runs = List.of();
            }
        }
        return runs;
    }

    /** What the alarm says, empty when there is none. */
    public String getAlarm() {
        return proofs.alarm()
                .map(alarm -> settings.words().say("watch.alarm", alarm.different()))
                .orElse("");
    }

    /** Has a sample proved now. */
    public String prove() {
        return RulebookCall.fromForm("watch", settings.words())
                .ask(() -> proofs.start(Rulebook.NAME))
                .map(started -> Navigation.samePage())
                .orElse(null);
    }

    /** Notes that somebody has looked into the alarm. */
    public String acknowledge() {
        return proofs.alarm()
                .flatMap(alarm -> RulebookCall.fromForm("watch", settings.words())
                        .ask(() -> proofs.acknowledge(Rulebook.NAME, alarm.run(), remark)))
                .map(noted -> Navigation.samePage())
                .orElse(null);
    }

    /** What somebody found out about the alarm. */
    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    /** {@code neverFired}, {@code alwaysShadowed}, or null for all. */
    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }
}
