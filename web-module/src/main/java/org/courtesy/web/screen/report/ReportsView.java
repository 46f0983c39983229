package org.courtesy.web.screen.report;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.courtesy.json.InvalidInputException;
import org.courtesy.report.Period;
import org.courtesy.report.ReportService;
import org.courtesy.report.Sheet;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The reports of a range of days, and the action whose groups are shown one by one. All of it stands in the address. */
@Named
@ViewScoped
public class ReportsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Period EVER = new Period(null, null);

    private final ReportService reports;
    private final UserSettings settings;

    private LocalDate from;
    private LocalDate to;
    private String action;
    private String months;

    private transient FairnessPanel fairness;
    private transient OptInPanel optIn;
    private transient ValuePanel value;

    @Inject
    public ReportsView(ReportService reports, UserSettings settings) {
        this.reports = reports;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ReportsView() {
        this(null, null);
    }

    /** Counts; called before the page is shown. A range that is none is said, and all days are shown instead. */
    public void load() {
        try {
            read(new Period(from, to));
        } catch (InvalidInputException noPeriod) {
            complain();
            read(EVER);
        }
    }

    private void complain() {
        String text = settings.words().say("reports.noPeriod");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private void read(Period period) {
        Words words = settings.words();
        fairness = FairnessPanel.of(reports.fairness(period, words.locale()), action, words);
        optIn = OptInPanel.of(reports.optIn(period, words.locale()), "all".equals(months), words);
        value = ValuePanel.of(reports.value(period, words.locale()), words);
    }

    /** Shows the range that was chosen, at an address of its own. */
    public String show() {
        return Navigation.samePage();
    }

    /** Sends the audiences of actions as a file. */
    public void downloadFairness() {
        download("fairness", reports::fairness);
    }

    /** Sends the requests for consent as a file. */
    public void downloadOptIn() {
        download("opt-in", reports::optIn);
    }

    /** Sends the customer values as a file. */
    public void downloadValue() {
        download("value", reports::value);
    }

    private void download(String name, BiFunction<Period, Locale, ? extends Sheet> report) {
        try {
            Download.send(name, report.apply(new Period(from, to), settings.getLocale()));
        } catch (InvalidInputException noPeriod) {
            complain();
        }
    }

    public FairnessPanel getFairness() {
        return counted(() -> fairness);
    }

    public OptInPanel getOptIn() {
        return counted(() -> optIn);
    }

    public ValuePanel getValue() {
        return counted(() -> value);
    }

    /** Counts again on a page that comes back because of a wrong input. */
    private <T> T counted(Supplier<T> panel) {
        if (panel.get() == null) {
            load();
        }
        return panel.get();
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    /** {@code all} to show every month of requests for consent, else the latest. */
    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }
}
