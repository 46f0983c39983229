package org.courtesy.web.screen.approval;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.courtesy.rulebook.AuditTrail;
import org.courtesy.rulebook.RuleSetGovernance;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.RuleSetState;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.ChangeLine;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.VersionLine;
import org.courtesy.web.screen.rules.VersionShelf;

/** What lies on the approval desk. The version that is looked at stands in the address. */
@Named
@ViewScoped
public class ApprovalsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int VERSIONS_SHOWN = 100;
    private static final int TRAIL_SHOWN = 40;
    private static final Set<RuleSetState> ON_THE_DESK =
            EnumSet.of(RuleSetState.SUBMITTED, RuleSetState.APPROVED, RuleSetState.SCHEDULED, RuleSetState.LIVE);

    private final RuleSetService rules;
    private final RuleSetGovernance governance;
    private final AuditTrail trail;
    private final VersionShelf shelf;
    private final CurrentUser me;
    private final UserSettings settings;

    private Integer number;
    private boolean whole;
    private transient List<RuleSetVersion> versions;

    @Inject
    public ApprovalsView(
            RuleSetService rules,
            RuleSetGovernance governance,
            AuditTrail trail,
            VersionShelf shelf,
            CurrentUser me,
            UserSettings settings) {
        this.rules = rules;
        this.governance = governance;
        this.trail = trail;
        this.shelf = shelf;
        this.me = me;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ApprovalsView() {
        this(null, null, null, null, null, null);
    }

    /** Looks at what waits longest when the address names no version. */
    public void load() {
        if (number == null) {
            number = waiting().stream()
                    .reduce((later, earlier) -> earlier)
                    .map(RuleSetVersion::version)
                    .orElse(null);
        }
    }

    private List<RuleSetVersion> versions() {
        if (versions == null) {
            versions = rules.versions(Rulebook.NAME, null, VERSIONS_SHOWN).items();
        }
        return versions;
    }

    private List<RuleSetVersion> waiting() {
        return versions().stream()
                .filter(version -> version.state() == RuleSetState.SUBMITTED)
                .toList();
    }

    /** Emergencies at which nobody has looked yet come first, then what waits, what is approved, what is live. */
    public List<VersionLine> getDesk() {
        List<RuleSetVersion> desk = new ArrayList<>(governance.emergencies(Rulebook.NAME));
        for (RuleSetState state : ON_THE_DESK) {
            versions().stream()
                    .filter(version -> version.state() == state && !version.emergencyOpen())
                    .forEach(desk::add);
        }
        return VersionLine.of(desk, shelf.clock(), settings.words());
    }

    /** Versions that could be put in force in an emergency, or that one could go back to. */
    public List<VersionLine> getOthers() {
        List<RuleSetVersion> others = versions().stream()
                .filter(version -> !ON_THE_DESK.contains(version.state()) && version.state() != RuleSetState.DISCARDED)
                .toList();
        return VersionLine.of(others, shelf.clock(), settings.words());
    }

    /** The version that is looked at, null when there is none. */
    public ApprovalCase getLookedAt() {
        return number == null
                ? null
                : ApprovalCase.of(rules.version(Rulebook.NAME, number), me.getName(), shelf.clock(), settings.words());
    }

    /** What it changes against what is live. */
    public List<ChangeLine> getChanges() {
        int live = shelf.live().version();
        RuleSetVersion version = rules.version(Rulebook.NAME, number);
        Integer before = version.state() == RuleSetState.LIVE ? version.parent() : Integer.valueOf(live);
        return before == null
                ? List.of()
                : ChangeLine.of(rules.compare(Rulebook.NAME, before, number), settings.words());
    }

    /** The audit trail, of the version looked at or of all. */
    public List<AuditLine> getTrail() {
        Words words = settings.words();
        return (whole || number == null
                        ? trail.of(Rulebook.NAME, null, TRAIL_SHOWN)
                        : trail.of(Rulebook.NAME, number, null, TRAIL_SHOWN))
                .items().stream()
                        .map(entry -> AuditLine.of(entry, shelf.clock(), words))
                        .toList();
    }

    /** Shows the whole trail, or again that of the version. */
    public void switchTrail() {
        whole = !whole;
    }

    public boolean isWhole() {
        return whole;
    }

    /** The servers and what they decide by. */
    public List<NodeLine> getNodes() {
        return governance.nodes().stream()
                .map(node -> NodeLine.of(node, shelf.clock(), settings.words()))
                .toList();
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
