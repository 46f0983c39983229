package org.courtesy.web.screen.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.sweep.SweepRequest;
import org.courtesy.sweep.SweepService;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;

/** The form that starts a sweep now instead of at night. */
@Named
@ViewScoped
public class SweepStart implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "sweep";

    private final SweepService sweeps;
    private final UserSettings settings;

    private boolean changedOnly;
    private String reason;

    @Inject
    public SweepStart(SweepService sweeps, UserSettings settings) {
        this.sweeps = sweeps;
        this.settings = settings;
    }

    /** For the proxy. */
    protected SweepStart() {
        this(null, null);
    }

    /** Opens the form. */
    public void open() {
        changedOnly = false;
        reason = null;
    }

    /** Starts it and shows it. */
    public String start() {
        SweepRequest wish = new SweepRequest(null, null, reason, changedOnly);
        return ServiceCall.fromForm(FORM, settings.words())
                .ask(() -> sweeps.start(wish))
                .map(job -> "/jobs.xhtml?faces-redirect=true&job=" + job.id())
                .orElse(null);
    }

    public boolean isChangedOnly() {
        return changedOnly;
    }

    public void setChangedOnly(boolean changedOnly) {
        this.changedOnly = changedOnly;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
