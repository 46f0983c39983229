package org.courtesy.web.screen.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.intake.ImportService;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.WallClock;
import org.courtesy.web.screen.report.Download;

/** The imports that were asked for, and the one that is looked at, which stands in the address. */
@Named
@ViewScoped
public class ImportsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_REFUSED = 20;
    private static final int MOST_LINES = 30;

    private final ImportService imports;
    private final UserSettings settings;
    private final WallClock clock;

    private String id;
    private boolean making;
    private transient List<ImportLine> lines;
    private transient ImportSheet sheet;

    @Inject
    public ImportsView(ImportService imports, UserSettings settings, WallClock clock) {
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ImportsView() {
        this(null, null, null);
    }

    /** Stops the import after its present batch. */
    public void stop() {
        imports.stop(id);
        look();
    }

    /** Looks again how far it is. */
    public void look() {
        sheet = null;
        lines = null;
    }

    /** Sends the refused rows as a file. */
    public void download() {
        imports.get(id);
        Download.sendCsv("import-" + id, writer -> imports.writeErrors(id, settings.getLocale(), writer));
    }

    public List<ImportLine> getLines() {
        if (lines == null) {
            // Before the list: what ends in between is seen at the next look. After a sheet that says so there is none.
            getSheet();
            lines = imports.latest(MOST_LINES).stream()
                    .map(run -> ImportLine.of(run, settings.words(), settings.getZone(), today()))
                    .toList();
        }
        return lines;
    }

    /** The import that is looked at, null when there is none. */
    public ImportSheet getSheet() {
        if (sheet == null && id != null) {
            sheet = sheetOf(id);
        }
        return sheet;
    }

    /** How an import stands. */
    public ImportSheet sheetOf(String which) {
        return ImportSheet.of(
                imports.run(which),
                imports.refused(which, MOST_REFUSED),
                settings.words(),
                settings.getZone(),
                today());
    }

    private LocalDate today() {
        return clock.in(settings.getZone()).toLocalDate();
    }

    /** How many refused rows are told at most; all of them are in the file. */
    public int getMostRefused() {
        return MOST_REFUSED;
    }

    /** Id of the import that is looked at, null for none. */
    public String getChosen() {
        return id;
    }

    public void setChosen(String given) {
        this.id = given == null || given.isBlank() ? null : given.strip();
    }

    /** Whether a new one is being made. */
    public boolean isMaking() {
        return making;
    }

    public void setMaking(boolean making) {
        this.making = making;
    }
}
