package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.fact.Purpose;
import org.courtesy.report.refusal.RefusalReportService;
import org.courtesy.report.refusal.RefusalsReport;

/** The page with the refusals by reason. */
@Named
@ViewScoped
public class RefusalsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final RefusalReportService service;

    private Purpose purpose = Purpose.ADVERTISING;
    private transient RefusalPanel panel;

    @Inject
    public RefusalsView(ReportRoom room, RefusalReportService service) {
        this.room = room;
        this.service = service;
    }

    /** For the proxy. */
    protected RefusalsView() {
        this(null, null);
    }

    private RefusalsReport report() {
        return service.refusals(room.scope(), room.words().locale());
    }

    /** The figures in words. */
    public RefusalPanel getPanel() {
        if (panel == null) {
            panel = RefusalPanel.of(report(), purpose, room.links(), room.words());
        }
        return panel;
    }

    /** Sends the reasons for all purposes as a file. */
    public void download() {
        room.send("refusals", report());
    }

    public Purpose getPurpose() {
        return purpose;
    }

    /** The purpose whose refusals are shown; without one advertising. */
    public void setPurpose(Purpose purpose) {
        this.purpose = purpose == null ? Purpose.ADVERTISING : purpose;
    }
}
