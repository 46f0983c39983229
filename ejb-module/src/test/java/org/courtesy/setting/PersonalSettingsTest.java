package org.courtesy.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import org.courtesy.json.InvalidInputException;
import org.courtesy.security.Callers;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people set for themselves. */
class PersonalSettingsTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @AfterEach
    void close() {
        database.close();
    }

    private void as(String user, Consumer<PersonalSettings> act) {
        database.run(entities ->
                act.accept(new PersonalSettings(new SettingRepository(entities), Callers.named(user), clock)));
    }

    private void has(String user, Map<SettingName, String> expected) {
        as(user, settings -> assertThat(settings.mine()).isEqualTo(expected));
    }

    @Test
    void whatSomebodySetsIsTheirsAlone() {
        as("agent", settings -> settings.set(SettingName.TIME_ZONE, "Europe/Berlin"));

        has("agent", Map.of(SettingName.TIME_ZONE, "Europe/Berlin"));
        has("colleague", Map.of());
    }

    @Test
    void theLastWordCountsAndNothingMeansNeverSet() {
        as("agent", settings -> settings.set(SettingName.TIME_ZONE, "Europe/Berlin"));
        as("agent", settings -> settings.set(SettingName.TIME_ZONE, "Europe/Copenhagen"));
        has("agent", Map.of(SettingName.TIME_ZONE, "Europe/Copenhagen"));

        as("agent", settings -> settings.set(SettingName.TIME_ZONE, null));
        as("agent", settings -> settings.set(SettingName.TIME_ZONE, null));
        has("agent", Map.of());
    }

    @Test
    void whatIsTooLongIsRefused() {
        as(
                "agent",
                settings -> assertThatThrownBy(() -> settings.set(SettingName.TOUR, "x".repeat(201)))
                        .isInstanceOf(InvalidInputException.class));
    }
}
