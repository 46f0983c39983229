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
 * @param label to choose it by: what a draft is about, how far any other version is
 */
public record VersionLine(int number, String title, String state, String about, String changed, String label) {

    /** The versions in their order. */
    public static List<VersionLine> of(List<RuleSetVersion> versions, Clock clock, Words words) {
        return versions.stream().map(version -> of(version, clock, words)).toList();
    }

    /** One version. */
    public static VersionLine of(RuleSetVersion version, Clock clock, Words words) {
        String title = title(version, words);
        String state = words.say("ruleSetState." + version.state());
        return new VersionLine(
                version.version(),
                title,
                state,
                version.title(),
                words.say(
                        "workbench.saved",
                        words.moment(version.changedAt(), clock.getZone(), LocalDate.now(clock)),
                        version.changedBy()),
                title + " · " + (version.editable() ? version.title() : state));
    }

    /** "Draft 13" while it is written, "Version 12" afterwards. */
    public static String title(RuleSetVersion version, Words words) {
        String key = version.state().editable() ? "workbench.draft" : "workbench.version";
        return words.say(key, Integer.toString(version.version()));
    }
}
