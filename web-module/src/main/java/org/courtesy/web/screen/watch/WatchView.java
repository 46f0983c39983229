package org.courtesy.web.screen.watch;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.holdout.HoldoutService;
import org.courtesy.shared.UnavailableException;
import org.courtesy.watch.RuleActivity;
import org.courtesy.watch.RuleTelemetry;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.VersionShelf;

/** All rules with what they did in production. Days and filter stand in the address. */
@Named
@ViewScoped
public class WatchView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTH = 30;

    private final RuleTelemetry telemetry;
    private final HoldoutService holdouts;
    private final VersionShelf shelf;
    private final UserSettings settings;

    private int days = MONTH;
    private String only;
    private transient List<RuleActivity> activities;

    @Inject
    public WatchView(RuleTelemetry telemetry, HoldoutService holdouts, VersionShelf shelf, UserSettings settings) {
        this.telemetry = telemetry;
        this.holdouts = holdouts;
        this.shelf = shelf;
        this.settings = settings;
    }

    /** For the proxy. */
    protected WatchView() {
        this(null, null, null, null);
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
        LocalDate today = LocalDate.now(shelf.clock());
        return activities().stream()
                .filter(this::wanted)
                .map(activity -> RuleLine.of(activity, today, settings.words()))
                .toList();
    }

    private boolean wanted(RuleActivity activity) {
        if ("neverFired".equals(only)) {
            return activity.neverFired();
        }
        return !"alwaysShadowed".equals(only) || activity.alwaysShadowed();
    }

    /** How many there are, how many never fired, how many are always shadowed. */
    public String getSummary() {
        return settings.words()
                .say(
                        "watch.summary",
                        activities().size(),
                        activities().stream().filter(RuleActivity::neverFired).count(),
                        activities().stream()
                                .filter(RuleActivity::alwaysShadowed)
                                .count());
    }

    /** What control groups say. */
    public List<HoldoutLine> getHoldouts() {
        try {
            return holdouts.reports(Rulebook.NAME).stream()
                    .map(report -> HoldoutLine.of(report, settings.words()))
                    .toList();
        } catch (UnavailableException starting) {
            return List.of();
        }
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
