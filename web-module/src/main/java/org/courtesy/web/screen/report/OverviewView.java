package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.courtesy.report.Scope;
import org.courtesy.report.band.BandReportService;
import org.courtesy.report.consent.OptInRateService;
import org.courtesy.report.load.ContactLoadService;
import org.courtesy.report.promise.PromiseReportService;
import org.courtesy.report.refusal.RefusalReportService;
import org.courtesy.report.work.WorkReportService;

/** The page on which a team lead begins: of each question the figure that matters. */
@Named
@ViewScoped
public class OverviewView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final ContactLoadService load;
    private final OptInRateService consents;
    private final RefusalReportService refusals;
    private final BandReportService bands;
    private final PromiseReportService promises;
    private final WorkReportService work;

    private transient List<Tile> tiles;

    @Inject
    public OverviewView(
            ReportRoom room,
            ContactLoadService load,
            OptInRateService consents,
            RefusalReportService refusals,
            BandReportService bands,
            PromiseReportService promises,
            WorkReportService work) {
        this.room = room;
        this.load = load;
        this.consents = consents;
        this.refusals = refusals;
        this.bands = bands;
        this.promises = promises;
        this.work = work;
    }

    /** For the proxy. */
    protected OverviewView() {
        this(null, null, null, null, null, null, null);
    }

    /** The questions with their figures. */
    public List<Tile> getTiles() {
        if (tiles == null) {
            Scope scope = room.scope();
            Locale language = room.words().locale();
            OverviewPanel panel = new OverviewPanel(room.links(), room.words());
            tiles = List.of(
                    panel.load(load.load(scope, language)),
                    panel.consents(consents.rates(scope, language)),
                    panel.refusals(refusals.refusals(scope, language)),
                    panel.underServed(
                            refusals.underServed(RefusalReportService.USUAL_MONTHS, scope.filter(), language)),
                    panel.bands(bands.bands(scope, language)),
                    panel.saves(bands.saves(scope, language)),
                    panel.promises(promises.promises(scope)),
                    panel.work(work.work(scope, language)),
                    panel.overrides(work.overrides(scope, language)));
        }
        return tiles;
    }
}
