package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.report.promise.PromiseReportService;

/** The page with the promises. */
@Named
@ViewScoped
public class PromisesView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final PromiseReportService service;

    private transient PromisePanel panel;

    @Inject
    public PromisesView(ReportRoom room, PromiseReportService service) {
        this.room = room;
        this.service = service;
    }

    /** For the proxy. */
    protected PromisesView() {
        this(null, null);
    }

    /** The figures in words. */
    public PromisePanel getPanel() {
        if (panel == null) {
            panel = PromisePanel.of(service.promises(room.scope()), room.links(), room.words());
        }
        return panel;
    }

    /** Sends the weeks as a file. */
    public void download() {
        room.send("promises", service.promises(room.scope()));
    }
}
