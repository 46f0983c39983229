package org.courtesy.web.screen.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.courtesy.audit.AuditService;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.web.screen.layout.ChainCheckLine;
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
    private transient List<ChainCheckLine> checks;

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
    public List<ChainCheckLine> getChecks() {
        if (checks == null) {
            checks = audit.checks(SHOWN).stream().map(this::tell).toList();
        }
        return checks;
    }

    /** Whether a check is still running. */
    public boolean isRunning() {
        return getChecks().stream().anyMatch(ChainCheckLine::running);
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

    private ChainCheckLine tell(CheckedChain check) {
        return ChainCheckLine.of(check, "audit.chain.holds", "audit.problem.", words(), clock.get());
    }

    private Words words() {
        return settings.words();
    }
}
