package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.report.FairnessReport;
import org.courtesy.report.ReportService;

/** The page with the audiences of actions; the action whose groups are shown one by one stands in the address. */
@Named
@ViewScoped
public class FairnessView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final ReportService reports;

    private String action;
    private transient FairnessPanel panel;

    @Inject
    public FairnessView(ReportRoom room, ReportService reports) {
        this.room = room;
        this.reports = reports;
    }

    /** For the proxy. */
    protected FairnessView() {
        this(null, null);
    }

    private FairnessReport report() {
        return reports.fairness(room.scope().period(), room.words().locale());
    }

    /** The figures in words; of all persons, whatever customers are narrowed down to. */
    public FairnessPanel getPanel() {
        if (panel == null) {
            panel = FairnessPanel.of(report(), action, room.words());
        }
        return panel;
    }

    /** Sends the audiences of actions as a file. */
    public void download() {
        room.send("fairness", report());
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }
}
