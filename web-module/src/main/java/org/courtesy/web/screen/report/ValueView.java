package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.report.ReportService;
import org.courtesy.report.ValueReport;

/** The page with the customer values. */
@Named
@ViewScoped
public class ValueView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final ReportService reports;

    private transient ValuePanel panel;

    @Inject
    public ValueView(ReportRoom room, ReportService reports) {
        this.room = room;
        this.reports = reports;
    }

    /** For the proxy. */
    protected ValueView() {
        this(null, null);
    }

    private ValueReport report() {
        return reports.value(room.scope().period(), room.words().locale());
    }

    /** The figures in words; of all customers, whatever they are narrowed down to. */
    public ValuePanel getPanel() {
        if (panel == null) {
            panel = ValuePanel.of(report(), room.words());
        }
        return panel;
    }

    /** Sends the customer values as a file. */
    public void download() {
        room.send("value", report());
    }
}
