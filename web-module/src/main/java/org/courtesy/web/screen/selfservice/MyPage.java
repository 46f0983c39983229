package org.courtesy.web.screen.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.selfservice.CustomerDesk;
import org.courtesy.selfservice.CustomerSheet;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.security.CustomerDoor;

/**
 * The page behind a customer's link: what it shows, or that the link opens nothing. Read anew with every request; the token
 * comes from the browser and is checked by the service each time.
 */
@Named("my")
@RequestScoped
public class MyPage {

    private static final int LATEST = 15;
    private static final int ALL = 500;
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final CustomerDesk desk;
    private final LiveRules rules;
    private final MyNotice notice;

    private String language;
    private boolean all;
    private Optional<CustomerSheet> told;
    private MySheet sheet;
    private MyNotice.Shown shown;

    @Inject
    public MyPage(CustomerDesk desk, LiveRules rules, MyNotice notice) {
        this.desk = desk;
        this.rules = rules;
        this.notice = notice;
    }

    /** For the proxy. */
    protected MyPage() {
        this(null, null, null);
    }

    /** Keeps a language that was chosen, and gives a link that opens nothing its status. */
    public void load() {
        MyLanguage.spoken(language).ifPresent(this::remember);
        told().ifPresentOrElse(open -> shown = notice.take(open.self().number(), words()), this::close);
    }

    private void close() {
        exchange().setResponseStatus(CustomerDoor.statusOfClosed(request()));
    }

    /** Whether the link opens the page. */
    public boolean isOpen() {
        return told().isPresent();
    }

    /** What the page shows. */
    public MySheet getSheet() {
        if (sheet == null) {
            sheet = told().map(open -> MySheet.of(open, words())).orElse(null);
        }
        return sheet;
    }

    /** What was just done, null for nothing. */
    public MyNotice.Shown getNotice() {
        return shown;
    }

    /** Whether the last change can be taken back. The button is there too when its form comes back, or nobody would hear it. */
    public boolean isUndoable() {
        PhaseId phase = FacesContext.getCurrentInstance().getCurrentPhaseId();
        return shown != null ? shown.undoable() : phase != PhaseId.RENDER_RESPONSE && notice.undoable();
    }

    /** The words of the page's language. */
    public Words words() {
        return Words.in(getLocale()).with(rules.texts());
    }

    public Locale getLocale() {
        return MyLanguage.of(
                request(), language, told().map(open -> open.self().language()).orElse(null));
    }

    public List<String> getLanguages() {
        return Languages.SPOKEN.stream().map(Locale::getLanguage).toList();
    }

    /** What a language calls itself. */
    public String nameOf(String spoken) {
        return Words.nameOf(spoken);
    }

    /** The wishes as they are. */
    public Preference getWishes() {
        return told().map(CustomerSheet::wishes).orElse(Preference.NONE);
    }

    /** The customer's day. */
    public LocalDate getToday() {
        return told().map(CustomerSheet::today).orElse(null);
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    /** What had been typed into a form that came too late, by its label; so that it is not lost. */
    public Map<String, String> getTyped() {
        return Typed.in(request(), words());
    }

    /** Number of the customer whose page it is; empty when it is nobody's. */
    String customer() {
        return told().map(open -> open.self().number()).orElse("");
    }

    /** The token that the browser brought; empty for none. */
    String token() {
        return CustomerDoor.token(request()).orElse("");
    }

    private Optional<CustomerSheet> told() {
        if (told == null) {
            told = CustomerDoor.token(request()).flatMap(token -> desk.sheet(token, all ? ALL : LATEST));
        }
        return told;
    }

    private void remember(Locale locale) {
        exchange()
                .addResponseCookie(
                        MyLanguage.COOKIE,
                        locale.getLanguage(),
                        Map.of(
                                "path",
                                exchange().getRequestContextPath() + "/",
                                "maxAge",
                                A_YEAR_IN_SECONDS,
                                "httpOnly",
                                true,
                                "SameSite",
                                "Lax"));
    }

    private static ExternalContext exchange() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    static HttpServletRequest request() {
        return (HttpServletRequest) exchange().getRequest();
    }

    /** Two letters of a language that was chosen with this request. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** Whether all touchpoints are wanted. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
