package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.report.band.BandReportService;

/** The pages with the bands of risk, and with what became of those who were about to leave. */
@Named
@ViewScoped
public class BandsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final BandReportService service;

    private transient BandPanel bands;
    private transient SavePanel saves;

    @Inject
    public BandsView(ReportRoom room, BandReportService service) {
        this.room = room;
        this.service = service;
    }

    /** For the proxy. */
    protected BandsView() {
        this(null, null);
    }

    /** The bands and who moved between them. */
    public BandPanel getBands() {
        if (bands == null) {
            bands = BandPanel.of(service.bands(room.scope(), room.words().locale()), room.links(), room.words());
        }
        return bands;
    }

    /** What became of those who were about to leave. */
    public SavePanel getSaves() {
        if (saves == null) {
            saves = SavePanel.of(service.saves(room.scope(), room.words().locale()), room.links(), room.words());
        }
        return saves;
    }

    /** Sends one of the tables on bands as a file. */
    public void downloadBands() {
        room.sendPart("bands", service.bands(room.scope(), room.words().locale()));
    }

    /** Sends one of the tables on saves as a file. */
    public void downloadSaves() {
        room.sendPart("saves", service.saves(room.scope(), room.words().locale()));
    }
}
