package org.courtesy.web.screen.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.web.http.Languages;

/**
 * Language and colours of the person at the screen. Kept in the session and, so that the next visit starts alike, in two
 * cookies; the first visit follows the browser.
 */
@Named("settings")
@SessionScoped
public class UserSettings implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE_COOKIE = "courtesy-language";
    private static final String COLOURS_COOKIE = "courtesy-colours";
    private static final List<String> COLOURS = List.of("light", "dark");
    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private Locale locale = Languages.DEFAULT;
    private String colours;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected UserSettings() {
        this(null);
    }

    @Inject
    public UserSettings(LiveRules rules) {
        this.rules = rules;
    }

    @PostConstruct
    void start() {
        if (FacesContext.getCurrentInstance().getExternalContext().getRequest() instanceof HttpServletRequest request) {
            locale = spoken(cookie(request, LANGUAGE_COOKIE), Languages.of(request));
            colours = COLOURS.stream()
                    .filter(known -> known.equals(cookie(request, COLOURS_COOKIE)))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The language of the screens. */
    public Locale getLocale() {
        return locale;
    }

    /** Its two letters, for {@code <html lang>}. */
    public String getLanguage() {
        return locale.getLanguage();
    }

    /** The languages that can be chosen, by their two letters. */
    public List<String> getLanguages() {
        return Languages.SPOKEN.stream().map(Locale::getLanguage).toList();
    }

    /** What a language calls itself. */
    public String nameOf(String language) {
        return Words.nameOf(language);
    }

    /** {@code light}, {@code dark}, or null to follow the system. */
    public String getColours() {
        return colours;
    }

    /** Speaks another language from now on and shows the same page again. */
    public String speak(String language) {
        locale = spoken(language, locale);
        remember(LANGUAGE_COOKIE, locale.getLanguage());
        return Navigation.samePage();
    }

    /** Puts on other colours and shows the same page again. */
    public String paint(String wanted) {
        if (COLOURS.contains(wanted)) {
            colours = wanted;
            remember(COLOURS_COOKIE, wanted);
        }
        return Navigation.samePage();
    }

    /** The words and date formats of the chosen language, with the texts of the live rules. */
    public Words words() {
        return Words.in(locale).with(rules.texts());
    }

    /** The time zone of the person at the screen. */
    public ZoneId zone() {
        return HOME;
    }

    private static Locale spoken(String language, Locale otherwise) {
        return Languages.SPOKEN.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst()
                .orElse(otherwise);
    }

    private static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static void remember(String name, String value) {
        ExternalContext exchange = FacesContext.getCurrentInstance().getExternalContext();
        exchange.addResponseCookie(
                name,
                value,
                Map.of(
                        "path",
                        exchange.getRequestContextPath() + "/",
                        "maxAge",
                        A_YEAR_IN_SECONDS,
                        "httpOnly",
                        true,
                        "SameSite",
                        "Lax"));
    }
}
