package org.courtesy.web.screen.setting;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.courtesy.setting.SettingName;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.WallClock;
import org.courtesy.web.screen.layout.Words;

/** The page on which somebody chooses the zone in which times are told to them. */
@Named
@ViewScoped
public class SettingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Zones named by a place; the others are abbreviations and names that nobody uses any more. */
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private final UserSettings settings;
    private final WallClock wallClock;

    private String zone;

    @Inject
    public SettingsView(UserSettings settings, WallClock wallClock) {
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /** For the proxy. */
    protected SettingsView() {
        this(null, null);
    }

    /** Starts with what is set. */
    public void load() {
        zone = settings.get(SettingName.TIME_ZONE).orElse(null);
    }

    /** Keeps what was chosen. */
    public void save() {
        settings.set(SettingName.TIME_ZONE, zone == null || zone.isBlank() ? null : zone);
        FacesContext.getCurrentInstance()
                .addMessage(
                        "personal",
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO, settings.words().say("settings.saved"), null));
    }

    /** The zones to choose from, each with its time; the first one follows the browser. */
    public List<SelectItem> getZones() {
        Words words = settings.words();
        List<SelectItem> zones = new ArrayList<>();
        zones.add(new SelectItem(
                "",
                words.say(
                        "settings.zone.browser",
                        settings.browserZone().map(ZoneId::getId).orElse("?"))));
        zones.add(new SelectItem("UTC", label("UTC")));
        Set<String> places = new TreeSet<>(ZoneId.getAvailableZoneIds());
        places.removeIf(id -> !PLACE.matcher(id).matches());
        places.forEach(id -> zones.add(new SelectItem(id, label(id))));
        return zones;
    }

    private String label(String id) {
        LocalDateTime there = wallClock.in(ZoneId.of(id));
        return id.replace('_', ' ') + " · " + settings.words().time(there.toLocalTime());
    }

    /** What times look like now. */
    public String getNow() {
        return settings.words()
                .say(
                        "settings.now",
                        settings.words().time(wallClock.in(settings.getZone()).toLocalTime()),
                        settings.getZoneName());
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
