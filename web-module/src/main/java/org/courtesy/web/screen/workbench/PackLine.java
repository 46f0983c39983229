package org.courtesy.web.screen.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.courtesy.rulebook.RulePack;
import org.courtesy.web.screen.layout.Words;

/**
 * A pack that a version has, or that the product offers, or both.
 *
 * @param name tells it apart
 * @param about what it brings
 * @param kind a country or an offer
 * @param version the one that is installed, else the one that is offered
 * @param origin who made it
 * @param checksum of all its files
 * @param state who installed it and when, or that it can be installed
 * @param installed whether the version has it
 * @param offer what can be done with the offered one: the word on the button, empty when there is nothing to do
 */
public record PackLine(
        String name,
        String about,
        String kind,
        String version,
        String origin,
        String checksum,
        String state,
        boolean installed,
        String offer) {

    /** All packs by name. */
    static List<PackLine> of(List<RulePack> installed, List<RulePack> offered, Clock clock, Words words) {
        Map<String, RulePack> choice = new TreeMap<>();
        offered.forEach(pack -> choice.put(pack.name(), pack));
        Map<String, RulePack> all = new TreeMap<>(choice);
        installed.forEach(pack -> all.put(pack.name(), pack));
        List<PackLine> lines = new ArrayList<>();
        all.values().forEach(pack -> lines.add(of(pack, choice.get(pack.name()), clock, words)));
        return lines;
    }

    private static PackLine of(RulePack pack, RulePack offered, Clock clock, Words words) {
        boolean installed = pack.installedAt() != null;
        boolean another = offered != null && !offered.checksum().equals(pack.checksum());
        String offer = "";
        if (!installed) {
            offer = words.say("packs.install");
        } else if (another) {
            offer = words.say("packs.update", offered.version());
        }
        return new PackLine(
                pack.name(),
                pack.describedIn(words.locale()),
                words.say("packs.kind." + pack.kind()),
                pack.version(),
                pack.origin(),
                pack.checksum(),
                installed
                        ? words.say(
                                "workbench.saved",
                                words.moment(pack.installedAt(), clock.getZone(), LocalDate.now(clock)),
                                pack.installedBy())
                        : words.say("packs.offered"),
                installed,
                offer);
    }
}
