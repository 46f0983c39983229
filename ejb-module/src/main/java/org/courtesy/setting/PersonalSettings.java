package org.courtesy.setting;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.trail.NotAudited;

/** Reads and changes the settings of whoever is signed in, and of nobody else. */
@Stateless
@RolesAllowed({AGENT, ANALYST, APPROVER, PRIVACY, ADMIN})
@NotAudited("how somebody likes to work: their language, their colours")
public class PersonalSettings {

    private static final int LONGEST = 200;

    private final SettingRepository settings;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected PersonalSettings() {
        this(null, null, null);
    }

    @Inject
    PersonalSettings(SettingRepository settings, CurrentCaller caller, Clock clock) {
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Everything the caller has set; nothing while nobody has signed in. */
    @PermitAll
    public Map<SettingName, String> mine() {
        Map<SettingName, String> mine = new EnumMap<>(SettingName.class);
        settings.of(caller.name()).forEach(row -> mine.put(row.name(), row.setting()));
        return mine;
    }

    /**
     * Sets one of the caller's settings.
     *
     * @param value null: as if it had never been set
     * @throws org.courtesy.json.InvalidInputException if it is longer than 200 characters
     */
    public void set(SettingName name, String value) {
        new Checks().longest("value", value, LONGEST).done();
        SettingEntity.Key key = new SettingEntity.Key(caller.name(), name);
        if (value == null) {
            settings.find(key).ifPresent(settings::remove);
        } else {
            Instant now = clock.instant();
            settings.find(key)
                    .ifPresentOrElse(
                            row -> row.become(value, now), () -> settings.add(new SettingEntity(key, value, now)));
        }
    }
}
