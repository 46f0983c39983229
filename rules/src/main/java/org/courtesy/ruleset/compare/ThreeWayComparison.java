package org.courtesy.ruleset.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.compare.ThreeWayFile.Outcome;

/**
 * What two sides made of the same version.
 *
 * @param files that at least one side changed, by path
 */
public record ThreeWayComparison(List<ThreeWayFile> files) {

    public ThreeWayComparison {
        files = List.copyOf(files);
    }

    /** @param base the version from which both sides went on */
    public static ThreeWayComparison of(RuleSetFiles base, RuleSetFiles mine, RuleSetFiles theirs) {
        Set<String> paths = new TreeSet<>(base.files().keySet());
        paths.addAll(mine.files().keySet());
        paths.addAll(theirs.files().keySet());
        List<ThreeWayFile> found = new ArrayList<>();
        for (String path : paths) {
            String own = mine.files().get(path);
            String other = theirs.files().get(path);
            Change ownChange = Change.between(base.files().get(path), own);
            Change otherChange = Change.between(base.files().get(path), other);
            if (ownChange != null || otherChange != null) {
                found.add(new ThreeWayFile(
                        path, ownChange, otherChange, outcome(ownChange, otherChange, Objects.equals(own, other))));
            }
        }
        return new ThreeWayComparison(found);
    }

    private static Outcome outcome(Change mine, Change theirs, boolean same) {
        if (same) {
            return Outcome.SAME;
        }
        if (theirs == null) {
            return Outcome.MINE;
        }
        return mine == null ? Outcome.THEIRS : Outcome.CONFLICT;
    }

    /** Paths of the files for which somebody has to choose. */
    public Set<String> conflicts() {
        Set<String> paths = new TreeSet<>();
        files.stream().filter(file -> file.outcome() == Outcome.CONFLICT).forEach(file -> paths.add(file.path()));
        return paths;
    }

    /**
     * What my side has to change to take theirs over.
     *
     * @param theirs the files of their side
     * @param choices path to side; a conflict that is not among them stays as it is
     * @return path to text, null to remove
     */
    public Map<String, String> takenOver(RuleSetFiles theirs, Map<String, Side> choices) {
        Map<String, String> changes = new HashMap<>();
        for (ThreeWayFile file : files) {
            boolean chosen = file.outcome() == Outcome.CONFLICT && choices.get(file.path()) == Side.THEIRS;
            if (file.outcome() == Outcome.THEIRS || chosen) {
                changes.put(file.path(), theirs.files().get(file.path()));
            }
        }
        return changes;
    }
}
