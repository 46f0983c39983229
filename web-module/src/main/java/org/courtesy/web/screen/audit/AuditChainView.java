package org.courtesy.web.screen.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.audit.AuditService;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** Whether the audit trail is as it was written. */
@Named
@ViewScoped
public class AuditChainView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final AuditService audit;
    private final UserSettings settings;
    private final ReaderClock clock;

    private transient Linked end;
    private transient List<Check> checks;

    @Inject
    public AuditChainView(AuditService audit, UserSettings settings, ReaderClock clock) {
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected AuditChainView() {
        this(null, null, null);
    }

    /**
     * A check in words.
     *
     * @param tone {@code ok}, {@code stop} or {@code calm} while it is running
     * @param problems the places that do not hold, one sentence each
     */
    public record Check(String when, String result, String tone, List<String> problems) {}

    /** How many links the chain has. */
    public String getStanding() {
        return words().say("audit.chain.links", end().position());
    }

    /** The checksum of the last link. */
    public String getHash() {
        return end().hash();
    }

    private Linked end() {
        if (end == null) {
            end = audit.end();
        }
        return end;
    }

    /** The latest checks first. */
    public List<Check> getChecks() {
        if (checks == null) {
            checks = audit.checks(SHOWN).stream().map(this::tell).toList();
        }
        return checks;
    }

    /** Whether a check is still running. */
    public boolean isRunning() {
        return getChecks().stream().anyMatch(check -> check.tone().equals("calm"));
    }

    /** Has the trail checked. */
    public void check() {
        audit.check();
        refresh();
    }

    /** Reads again how far it is. */
    public void refresh() {
        checks = null;
        end = null;
    }

    private Check tell(CheckedChain check) {
        String when = words().moment(check.requestedAt(), clock.get().getZone(), LocalDate.now(clock.get()));
        if (check.endedAt() == null) {
            return new Check(
                    when, words().say("proofs.check.running", check.checked(), check.links()), "calm", List.of());
        }
        return check.problems() == 0
                ? new Check(when, words().say("audit.chain.holds", check.links(), check.shredded()), "ok", List.of())
                : new Check(
                        when,
                        words().say("proofs.check.broken", check.problems()),
                        "stop",
                        check.found().stream()
                                .map(problem -> words().say("audit.problem." + problem.kind(), problem.position()))
                                .toList());
    }

    private Words words() {
        return settings.words();
    }
}
