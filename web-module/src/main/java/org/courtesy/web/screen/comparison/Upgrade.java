package org.courtesy.web.screen.comparison;

import java.util.List;
import org.courtesy.ruleset.compare.ThreeWayFile;
import org.courtesy.web.screen.layout.Words;

/**
 * New rules that the product brought, against those in force.
 *
 * @param base version that was shipped before
 * @param mine version that is live
 * @param theirs version that is shipped now
 * @param title what the draft that takes them over is about
 * @param summary how many files are clear, how many want a choice
 */
public record Upgrade(int base, int mine, int theirs, String title, String summary, List<Line> lines) {

    /** A file that either side changed. */
    public record Line(String path, String outcome, boolean conflict) {}

    static Upgrade of(int base, int mine, int theirs, List<ThreeWayFile> files, Words words) {
        List<Line> lines = files.stream()
                .map(file -> new Line(
                        file.path(),
                        words.say("upgrade." + file.outcome()),
                        file.outcome() == ThreeWayFile.Outcome.CONFLICT))
                .toList();
        long conflicts = lines.stream().filter(Line::conflict).count();
        return new Upgrade(
                base,
                mine,
                theirs,
                words.say("upgrade.title", Integer.toString(theirs)),
                words.say("upgrade.summary", lines.size() - conflicts, conflicts),
                lines);
    }
}
