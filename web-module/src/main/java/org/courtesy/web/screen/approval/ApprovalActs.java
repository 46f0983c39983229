package org.courtesy.web.screen.approval;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.courtesy.rulebook.RuleSetGovernance;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.proof.Reauthentication;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.RulebookCall;
import org.courtesy.web.screen.rules.VersionShelf;

/** What an approver does: say yes or no, put in force, go back. */
@Named
@ViewScoped
public class ApprovalActs implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "act";

    private final RuleSetGovernance governance;
    private final VersionShelf shelf;
    private final Reauthentication proof;
    private final UserSettings settings;

    private String reason;
    private String reasonWithoutReplay;
    private LocalDateTime at;

    @Inject
    public ApprovalActs(
            RuleSetGovernance governance, VersionShelf shelf, Reauthentication proof, UserSettings settings) {
        this.governance = governance;
        this.shelf = shelf;
        this.proof = proof;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ApprovalActs() {
        this(null, null, null, null);
    }

    public String approve(int version) {
        return done(() -> governance.approve(Rulebook.NAME, version, reason, reasonWithoutReplay));
    }

    public String reject(int version) {
        return done(() -> governance.reject(Rulebook.NAME, version, reason));
    }

    /** Puts it in force now. */
    public String activate(int version) {
        return done(() -> governance.activate(Rulebook.NAME, version, null));
    }

    /** Puts it in force at the time chosen, by the clock of the server. */
    public String schedule(int version) {
        OffsetDateTime instant =
                at == null ? null : at.atZone(shelf.clock().getZone()).toOffsetDateTime();
        return done(() -> governance.activate(Rulebook.NAME, version, instant));
    }

    public String unschedule(int version) {
        return done(() -> governance.unschedule(Rulebook.NAME, version));
    }

    /** Puts a draft in force without the usual way: with a proof that it is still the same person who sits there. */
    public String emergency(int version) {
        return proved(() -> governance.emergency(Rulebook.NAME, version, reason));
    }

    public String acknowledge(int version) {
        return done(() -> governance.acknowledge(Rulebook.NAME, version, reason));
    }

    /** Goes back, with such a proof, and shows what decides now. */
    public String rollBack(int version) {
        return proved(() -> governance.rollBack(Rulebook.NAME, version, reason));
    }

    private String proved(Supplier<RuleSetVersion> act) {
        return done(() -> {
            proof.demand();
            return act.get();
        });
    }

    private String done(Supplier<RuleSetVersion> act) {
        return RulebookCall.fromForm(FORM, settings.words())
                .ask(act)
                .map(version -> Navigation.outcomeOfApproval(version.version()))
                .orElse(null);
    }

    /** Comment or reason; which of them is needed depends on the act. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReasonWithoutReplay() {
        return reasonWithoutReplay;
    }

    public void setReasonWithoutReplay(String reasonWithoutReplay) {
        this.reasonWithoutReplay = reasonWithoutReplay;
    }

    public LocalDateTime getAt() {
        return at;
    }

    public void setAt(LocalDateTime at) {
        this.at = at;
    }
}
