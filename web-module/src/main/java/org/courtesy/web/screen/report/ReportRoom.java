package org.courtesy.web.screen.report;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.CustomerKind;
import org.courtesy.json.InvalidInputException;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.Parts;
import org.courtesy.report.Period;
import org.courtesy.report.Scope;
import org.courtesy.report.ScopeService;
import org.courtesy.report.Sheet;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** Which days and customers the pages of reports show. All of it stands in the address, so a page can be sent to somebody. */
@Named("room")
@ViewScoped
public class ReportRoom implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> PAGES = List.of(
            "overview",
            "load",
            "consents",
            "refusals",
            "unserved",
            "bands",
            "saves",
            "promises",
            "work",
            "overrides",
            "fairness",
            "value");

    private static final String FILE = "file";

    private final ScopeService scopes;
    private final UserSettings settings;

    private LocalDate from;
    private LocalDate to;
    private CustomerKind kind;
    private String country;
    private String segment;
    private String file;

    @Inject
    public ReportRoom(ScopeService scopes, UserSettings settings) {
        this.scopes = scopes;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ReportRoom() {
        this(null, null);
    }

    /** The scope that is asked for; all days and customers after it was said that what was asked for is none. */
    Scope scope() {
        Scope asked = new Scope(new Period(from, to), new CustomerFilter(kind, country, segment));
        try {
            return asked.checked();
        } catch (InvalidInputException none) {
            complain("reports.noPeriod");
            from = null;
            to = null;
            country = null;
            segment = null;
            return new Scope(new Period(null, null), new CustomerFilter(kind, null, null));
        }
    }

    /** Says on the page what is wrong. */
    void complain(String key) {
        String text = words().say(key);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    Words words() {
        return settings.words();
    }

    /** Shows what was chosen, at an address of its own. */
    public String show() {
        return Navigation.samePage();
    }

    /** Sends a table as a file, under a name without ending. */
    void send(String name, Sheet sheet) {
        Download.send(name, sheet);
    }

    /** Sends the table of a report that was asked for; without a table of that name the page comes, which offers those there are. */
    void sendPart(String name, Parts report) {
        if (report.parts().contains(file)) {
            send(name + "-" + file, report.part(file));
        } else {
            complain("reports.noFile");
            file = null;
        }
    }

    /** The address of a table of this page as a file, with all that the page was asked for. */
    public String address(String part) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String view = faces.getViewRoot().getViewId();
        return faces.getApplication()
                .getViewHandler()
                .getBookmarkableURL(faces, view, Map.of(FILE, List.of(part)), true);
    }

    /** The pages of reports, in the order in which they are offered. */
    public List<String> getPages() {
        return PAGES;
    }

    /** The address of a page without days and customers. */
    public String unnarrowed(String name) {
        return new Links(path(), Scope.ALL).page(name);
    }

    private static String path() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    }

    /** The address of a page of reports, with the same days and customers. */
    public String page(String name) {
        return links().page(name);
    }

    /** Makes addresses with the days and customers that are shown. */
    Links links() {
        return new Links(path(), new Scope(new Period(from, to), new CustomerFilter(kind, country, segment)));
    }

    /** Whether anything is narrowed down. */
    public boolean isNarrowed() {
        return from != null || to != null || kind != null || country != null || segment != null;
    }

    /** The kinds of customers that can be chosen. */
    public CustomerKind[] getKinds() {
        return CustomerKind.values();
    }

    /** The countries that can be chosen. */
    public List<String> getCountries() {
        return scopes.countries();
    }

    /** The segments that can be chosen. */
    public List<String> getSegments() {
        return scopes.segments();
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

    public CustomerKind getKind() {
        return kind;
    }

    public void setKind(CustomerKind kind) {
        this.kind = kind;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getSegment() {
        return segment;
    }

    public void setSegment(String segment) {
        this.segment = segment;
    }

    /** The table that is wanted as a file instead of the page, null: the page. */
    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }
}
