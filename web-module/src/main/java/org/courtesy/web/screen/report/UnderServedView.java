package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.report.refusal.RefusalReportService;
import org.courtesy.report.refusal.UnderServedReport;

/** The page with the customers to whom nobody speaks. */
@Named
@ViewScoped
public class UnderServedView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final RefusalReportService service;

    private Integer months;
    private transient UnderServedPanel panel;

    @Inject
    public UnderServedView(ReportRoom room, RefusalReportService service) {
        this.room = room;
        this.service = service;
    }

    /** For the proxy. */
    protected UnderServedView() {
        this(null, null);
    }

    private UnderServedReport report() {
        return service.underServed(asked(), room.scope().filter(), room.words().locale());
    }

    private int asked() {
        boolean possible = months != null && months >= 1 && months <= RefusalReportService.MOST_MONTHS;
        return possible ? months : RefusalReportService.USUAL_MONTHS;
    }

    /** The figures in words. */
    public UnderServedPanel getPanel() {
        if (panel == null) {
            panel = UnderServedPanel.of(report(), room.links(), room.words());
        }
        return panel;
    }

    /** Sends the rules as a file. */
    public void download() {
        room.send("under-served", report());
    }

    /** For how many months nobody spoke to them; null: the usual time. */
    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }
}
