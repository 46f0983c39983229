package org.courtesy.web.screen.workbench;

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

    static List<VersionLine> of(List<RuleSetVersion> versions, Clock clock, Words words) {
        return versions.stream().map(version -> of(version, clock, words)).toList();
    }

    private static VersionLine of(RuleSetVersion version, Clock clock, Words words) {
        return new VersionLine(
                version.version(),
                VersionHead.title(version, words),
                words.say("ruleSetState." + version.state()),
                version.title(),
                words.say(
                        "workbench.saved",
                        words.moment(version.changedAt(), clock.getZone(), LocalDate.now(clock)),
                        version.changedBy()));
    }
}
