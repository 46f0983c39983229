package org.courtesy.web.screen.selfservice;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.security.CustomerDoor;

/** What pages behind a link have in common: language and words, and what they say when the link opens nothing. */
public abstract class LetterPage {

    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final LiveRules rules;
    private String language;

    /**
     * @param rules whose texts are spoken
     */
    protected LetterPage(LiveRules rules) {
        this.rules = rules;
    }

    /** Whether the link opens the page. */
    public abstract boolean isOpen();

    /** Language of the customer's messages; null while nothing is open, or when it is unknown. */
    protected abstract String ownLanguage();

    /** Keeps a language that was chosen, and gives a link that opens nothing its status. */
    public void load() {
        MyLanguage.spoken(language).ifPresent(LetterPage::remember);
        if (!isOpen()) {
            exchange().setResponseStatus(CustomerDoor.statusOfClosed(request()));
        }
    }

    /** The words of the page's language. */
    public Words words() {
        return Words.in(getLocale()).with(rules.texts());
    }

    public Locale getLocale() {
        return MyLanguage.of(request(), language, ownLanguage());
    }

    public List<String> getLanguages() {
        return Languages.SPOKEN.stream().map(Locale::getLanguage).toList();
    }

    /** What a language calls itself. */
    public String nameOf(String spoken) {
        return Words.nameOf(spoken);
    }

    /** What had been typed into a form that came too late, by its label; so that it is not lost. */
    public Map<String, String> getTyped() {
        return Typed.in(request(), words());
    }

    /** The token that the browser brought; empty for none. */
    public String token() {
        return CustomerDoor.token(request()).orElse("");
    }

    private static void remember(Locale locale) {
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

    static HttpServletResponse response() {
        return (HttpServletResponse) exchange().getResponse();
    }

    /** Two letters of a language that was chosen with this request. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
