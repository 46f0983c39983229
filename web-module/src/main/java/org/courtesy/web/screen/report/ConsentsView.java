package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.report.ReportService;
import org.courtesy.report.consent.OptInRateService;

/** The page with the opt-in rate, and with what asking for consents yields. */
@Named
@ViewScoped
public class ConsentsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final OptInRateService rates;
    private final ReportService reports;

    private String months;
    private transient ConsentPanel rate;
    private transient OptInPanel asked;

    @Inject
    public ConsentsView(ReportRoom room, OptInRateService rates, ReportService reports) {
        this.room = room;
        this.rates = rates;
        this.reports = reports;
    }

    /** For the proxy. */
    protected ConsentsView() {
        this(null, null, null);
    }

    /** How many customers agreed. */
    public ConsentPanel getRate() {
        if (rate == null) {
            rate = ConsentPanel.of(rates.rates(room.scope(), room.words().locale()), room.links(), room.words());
        }
        return rate;
    }

    /** What asking yields; of all customers, whatever they are narrowed down to. */
    public OptInPanel getAsked() {
        if (asked == null) {
            asked = OptInPanel.of(
                    reports.optIn(room.scope().period(), room.words().locale()), "all".equals(months), room.words());
        }
        return asked;
    }

    /** Sends the rates as a file, or the requests for consent. */
    public void download() {
        if ("asked".equals(room.getFile())) {
            room.send(
                    "opt-in", reports.optIn(room.scope().period(), room.words().locale()));
        } else {
            room.send("opt-in-rate", rates.rates(room.scope(), room.words().locale()));
        }
    }

    /** {@code all} to show every month of requests for consent, else the latest. */
    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }
}
