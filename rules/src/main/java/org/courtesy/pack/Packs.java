package org.courtesy.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courtesy.check.RuleSetCheck;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.ruleset.RuleSetFiles;

/** Puts packs into rule sets and takes them out. Nothing is changed here: what is answered is what would have to change. */
public final class Packs {

    private final Map<String, String> files;
    private final Map<String, InstalledPack> installed;

    private Packs(RuleSetFiles ruleSet) {
        this.files = ruleSet.files();
        this.installed = read(files);
    }

    /**
     * The packs that a rule set has, by name.
     *
     * @throws PackException when one of its records cannot be read
     */
    public static List<InstalledPack> in(RuleSetFiles ruleSet) {
        return List.copyOf(new Packs(ruleSet).installed.values());
    }

    private static Map<String, InstalledPack> read(Map<String, String> files) {
        Map<String, InstalledPack> found = new TreeMap<>();
        files.forEach((path, text) -> {
            if (InstalledPack.concerns(path)) {
                InstalledPack pack = PackYaml.read(path, text, InstalledPack.class);
                if (pack.pack() == null
                        || !pack.pack().wrongFields().isEmpty()
                        || !path.equals(InstalledPack.path(pack.pack().name()))) {
                    throw new PackException(List.of(Diagnostic.error("PACK_UNREADABLE", path, 0, "")));
                }
                found.put(pack.pack().name(), pack);
            }
        });
        return found;
    }

    /**
     * What it takes that all of a pack is in a rule set: of an earlier version its own pieces are replaced, pieces that were
     * lost come back, and everything that is as it should be stays. Of a piece that somebody changed and the new version did
     * not, the change stays.
     *
     * @return path to text, null to remove; empty when nothing has to change
     * @throws PackException with every place where the pack would change what is not its own, or does not fit
     */
    public static Map<String, String> install(RuleSetFiles ruleSet, Pack pack) {
        Packs packs = new Packs(ruleSet);
        packs.mayCome(pack);
        Map<String, String> changes = new Merge(packs, pack.info().name(), pack).changes();
        packs.fits(pack, changes);
        return changes;
    }

    /**
     * What it takes that nothing of a pack is in a rule set any more.
     *
     * @return path to text, null to remove; empty when the rule set has no such pack
     * @throws PackException with every piece that somebody has changed since, and with packs that need it
     */
    public static Map<String, String> remove(RuleSetFiles ruleSet, String name) {
        Packs packs = new Packs(ruleSet);
        if (!packs.installed.containsKey(name)) {
            return Map.of();
        }
        refuse(packs.installed.values().stream()
                .filter(other -> other.pack().needs().contains(name))
                .map(other -> Diagnostic.error(
                        "PACK_NEEDED", InstalledPack.path(name), 0, other.pack().name()))
                .toList());
        return new Merge(packs, name, null).changes();
    }

    private void mayCome(Pack pack) {
        List<Diagnostic> found = new ArrayList<>();
        Optional.ofNullable(installed.get(pack.info().name())).ifPresent(before -> {
            if (pack.info().olderThan(before.pack())) {
                found.add(Diagnostic.error(
                        "PACK_OLDER", Pack.INFO, 0, before.pack().version()));
            } else if (!before.pack().olderThan(pack.info())
                    && !before.checksum().equals(pack.checksum())) {
                found.add(Diagnostic.error(
                        "PACK_VERSION_TWICE", Pack.INFO, 0, pack.info().version()));
            }
        });
        pack.info().needs().stream()
                .filter(name -> !installed.containsKey(name))
                .forEach(name -> found.add(Diagnostic.error("PACK_NEEDS", Pack.INFO, 0, name)));
        refuse(found);
    }

    /** Whoever imports a pack did not write it: what is wrong with it is said at once, and not when the whole set is checked. */
    private void fits(Pack pack, Map<String, String> changes) {
        Map<String, String> after = new HashMap<>(files);
        changes.forEach((path, text) -> {
            if (text == null) {
                after.remove(path);
            } else {
                after.put(path, text);
            }
        });
        RuleSetFiles now = RuleSetFiles.of(files);
        RuleSetFiles next = RuleSetFiles.of(after);
        // What a pack lacks is missed elsewhere: a row of another table, a sentence.
        Set<String> paths = new TreeSet<>(pack.files().keySet());
        after.keySet().stream().filter(Packs::isShared).forEach(paths::add);
        List<Diagnostic> found = new ArrayList<>();
        for (String path : paths) {
            List<Diagnostic> before = errors(now, path);
            errors(next, path).stream()
                    .filter(problem -> !before.contains(problem))
                    .map(problem -> inPack(problem, pack.files().get(path), after.get(path)))
                    .forEach(found::add);
        }
        refuse(found);
    }

    private static boolean isShared(String path) {
        return path.startsWith("tables/") || path.startsWith("texts/");
    }

    private static List<Diagnostic> errors(RuleSetFiles ruleSet, String path) {
        return RuleSetCheck.quick(ruleSet, path).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /** A problem of a file of the set at its place in the pack, where it has one there. */
    private static Diagnostic inPack(Diagnostic problem, String packed, String merged) {
        if (problem.line() == 0 || packed == null || packed.equals(merged)) {
            return problem;
        }
        Map<String, Piece> own = PieceFile.of(problem.file(), packed).byKey();
        return PieceFile.of(problem.file(), merged).byKey().values().stream()
                .filter(piece -> piece.line() == problem.line())
                .map(piece -> own.get(piece.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(piece -> new Diagnostic(
                        problem.severity(),
                        problem.code(),
                        problem.file(),
                        piece.line(),
                        problem.column(),
                        problem.rule(),
                        problem.details()))
                .orElse(problem);
    }

    private static void refuse(List<Diagnostic> found) {
        if (!found.isEmpty()) {
            throw new PackException(found);
        }
    }

    /** One pack on its way in or out. */
    private static final class Merge {

        private final Packs packs;
        private final String name;
        private final Pack pack;
        private final InstalledPack before;
        private final Map<String, Map<String, String>> owned = new TreeMap<>();
        private final List<Diagnostic> conflicts = new ArrayList<>();

        /** @param pack null: it goes */
        Merge(Packs packs, String name, Pack pack) {
            this.packs = packs;
            this.name = name;
            this.pack = pack;
            this.before = packs.installed.getOrDefault(name, new InstalledPack(null, null, Map.of()));
        }

        Map<String, String> changes() {
            Map<String, String> offered = pack == null ? Map.of() : pack.files();
            Set<String> paths = new TreeSet<>(before.pieces().keySet());
            paths.addAll(offered.keySet());
            Map<String, String> changes = new HashMap<>();
            for (String path : paths) {
                note(changes, path, merged(path, offered.get(path)));
            }
            refuse(conflicts);
            String record =
                    pack == null ? null : PackYaml.write(new InstalledPack(pack.info(), pack.checksum(), owned));
            note(changes, InstalledPack.path(name), record);
            return changes;
        }

        private void note(Map<String, String> changes, String path, String text) {
            String now = packs.files.get(path);
            if (text == null ? now != null : !text.equals(now)) {
                changes.put(path, text);
            }
        }

        private String merged(String path, String offered) {
            PieceFile file = PieceFile.of(path, packs.files.get(path));
            Map<String, Piece> there = file.byKey();
            Map<String, Piece> wanted = PieceFile.of(path, offered).byKey();
            Set<String> keys =
                    new HashSet<>(before.pieces().getOrDefault(path, Map.of()).keySet());
            keys.removeAll(wanted.keySet());
            keys.forEach(key -> take(path, file, key, there.get(key)));
            // In the order in which they stand in the pack.
            PieceFile.of(path, offered).pieces().stream()
                    .filter(piece -> piece.key() != null)
                    .forEach(piece -> put(path, file, piece, there.get(piece.key())));
            return file.text();
        }

        private void take(String path, PieceFile file, String key, Piece there) {
            if (there != null && !there.value().equals(before.value(path, key))) {
                conflicts.add(Diagnostic.error("PACK_PIECE_CHANGED", path, there.line(), there.key()));
            } else {
                file.remove(key);
            }
        }

        private void put(String path, PieceFile file, Piece wanted, Piece there) {
            String last = before.value(path, wanted.key());
            boolean same = there != null && there.value().equals(wanted.value());
            if (last != null || !same) {
                owned.computeIfAbsent(path, key -> new TreeMap<>()).put(wanted.key(), wanted.value());
            }
            if (same || there != null && wanted.value().equals(last)) {
                return;
            }
            if (there == null || there.value().equals(last)) {
                file.put(wanted);
                return;
            }
            conflicts.add(
                    last == null
                            ? Diagnostic.error(
                                    "PACK_PIECE_TAKEN",
                                    path,
                                    wanted.line(),
                                    wanted.key(),
                                    Integer.toString(there.line()),
                                    owner(path, wanted.key()))
                            : Diagnostic.error("PACK_PIECE_CHANGED", path, there.line(), wanted.key()));
        }

        /** The pack to which a piece belongs; a dash when it belongs to the rule set itself. */
        private String owner(String path, String key) {
            return packs.installed.values().stream()
                    .filter(other -> other.value(path, key) != null)
                    .map(other -> other.pack().name())
                    .findFirst()
                    .orElse("–");
        }
    }
}
