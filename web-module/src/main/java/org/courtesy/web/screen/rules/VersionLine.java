package org.courtesy.web.screen.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.web.screen.layout.Words;

/**
 * A version in a list.
 *
 * @param title "Draft 13"
 * @param state how far it is
 * @param about what it is about
 * @param changed who changed it last and when
 */
public record VersionLine(int number, String title, String state, String about, String changed) {

    /** The versions in their order. */
    public static List<VersionLine> of(List<RuleSetVersion> versions, Clock clock, Words words) {
        return versions.stream().map(version -> of(version, clock, words)).toList();
    }

    /** One version. */
    public static VersionLine of(RuleSetVersion version, Clock clock, Words words) {
        return new VersionLine(
                version.version(),
                title(version, words),
                words.say("ruleSetState." + version.state()),
                version.title(),
                words.say(
                        "workbench.saved",
                        words.moment(version.changedAt(), clock.getZone(), LocalDate.now(clock)),
                        version.changedBy()));
    }

    /** "Draft 13" while it is written, "Version 12" afterwards. */
    public static String title(RuleSetVersion version, Words words) {
        String key = version.state().editable() ? "workbench.draft" : "workbench.version";
        return words.say(key, Integer.toString(version.version()));
    }
}
