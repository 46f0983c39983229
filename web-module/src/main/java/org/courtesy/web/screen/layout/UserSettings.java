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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.setting.PersonalSettings;
import org.courtesy.setting.SettingName;
import org.courtesy.web.http.Languages;

/**
 * How the person at the screen wants it. Language and colours matter before anybody has signed in, so they are kept in two
 * cookies of the browser and follow it at the first visit; everything else is kept with the person.
 */
@Named("settings")
@SessionScoped
public class UserSettings implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE_COOKIE = "courtesy-language";
    private static final String COLOURS_COOKIE = "courtesy-colours";

    /** Set by the page's script: the zone of the machine at which somebody sits. */
    private static final String ZONE_COOKIE = "courtesy-zone";

    private static final List<String> COLOURS = List.of("light", "dark");
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private Locale locale = Languages.DEFAULT;
    private String colours;
    private String seenZone;
    private String owner;
    private EnumMap<SettingName, String> own = new EnumMap<>(SettingName.class);
    private final LiveRules rules;
    private final PersonalSettings personal;
    private final CurrentCaller caller;
    private final WallClock wallClock;

    /** For the container's proxy. */
    protected UserSettings() {
        this(null, null, null, null);
    }

    @Inject
    public UserSettings(LiveRules rules, PersonalSettings personal, CurrentCaller caller, WallClock wallClock) {
        this.rules = rules;
        this.personal = personal;
        this.caller = caller;
        this.wallClock = wallClock;
    }

    @PostConstruct
    void start() {
        HttpServletRequest request = request();
        if (request != null) {
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

    /** The zone in which times are told to this person: the one chosen, else the browser's, else the server's. */
    public ZoneId getZone() {
        return get(SettingName.TIME_ZONE)
                .flatMap(UserSettings::known)
                .or(this::browserZone)
                .orElseGet(wallClock::zone);
    }

    /** What that zone is called, e.g. {@code Europe/Berlin}. */
    public String getZoneName() {
        String id = getZone().getId();
        return id.equals("Z") ? "UTC" : id;
    }

    /** Now, in words, for the head of what is printed. */
    public String getPrintedAt() {
        LocalDateTime now = wallClock.in(getZone());
        return words().day(now.toLocalDate()) + " " + words().time(now.toLocalTime());
    }

    /** The zone of the browser, empty while it has not told. */
    public Optional<ZoneId> browserZone() {
        HttpServletRequest request = request();
        String told = request == null ? null : cookie(request, ZONE_COOKIE);
        if (told != null) {
            seenZone = URLDecoder.decode(told, StandardCharsets.UTF_8);
        }
        return known(seenZone);
    }

    /** What the person has set; empty when nothing, or when nobody has signed in. */
    public Optional<String> get(SettingName name) {
        return Optional.ofNullable(mine().get(name));
    }

    /** Sets something for the person; null as if it had never been set. */
    public void set(SettingName name, String value) {
        personal.set(name, value);
        mine().remove(name);
        if (value != null) {
            mine().put(name, value);
        }
    }

    private Map<SettingName, String> mine() {
        String name = caller.name();
        if (!name.equals(owner)) {
            own.clear();
            own.putAll(personal.mine());
            owner = name;
        }
        return own;
    }

    /** Null for what asks without being a page. */
    private static HttpServletRequest request() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context != null && context.getExternalContext().getRequest() instanceof HttpServletRequest request
                ? request
                : null;
    }

    private static Optional<ZoneId> known(String zone) {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
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
