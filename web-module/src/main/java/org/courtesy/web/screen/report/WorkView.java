package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.report.work.WorkReportService;

/** The page with the load of the worklist. */
@Named
@ViewScoped
public class WorkView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final WorkReportService service;

    private transient WorkPanel panel;

    @Inject
    public WorkView(ReportRoom room, WorkReportService service) {
        this.room = room;
        this.service = service;
    }

    /** For the proxy. */
    protected WorkView() {
        this(null, null);
    }

    /** The figures in words. */
    public WorkPanel getPanel() {
        if (panel == null) {
            panel = WorkPanel.of(service.work(room.scope(), room.words().locale()), room.links(), room.words());
        }
        return panel;
    }

    /** Sends one of the tables as a file. */
    public void download() {
        room.sendPart("work", service.work(room.scope(), room.words().locale()));
    }
}
