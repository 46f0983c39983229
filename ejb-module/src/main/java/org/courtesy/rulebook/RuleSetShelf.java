package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.ruleset.archive.RuleSetArchive;
import org.courtesy.ruleset.compare.Change;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;

/** Versions as people read them. Joins the caller's transaction. */
@ApplicationScoped
class RuleSetShelf {

    private final RulebookRepository rulebook;

    /** For the container's proxy. */
    protected RuleSetShelf() {
        this(null);
    }

    @Inject
    RuleSetShelf(RulebookRepository rulebook) {
        this.rulebook = rulebook;
    }

    Page<RuleSetVersion> page(String name, int before, int limit) {
        if (!rulebook.exists(name)) {
            throw new NotFoundException("RULE_SET", name);
        }
        List<RuleSetEntity> found = rulebook.before(name, before, limit + 1);
        Map<Long, List<Evidence>> evidence = rulebook.evidence(found);
        return Cursor.page(found, limit, row -> new Object[] {row.version()})
                .map(row -> row.toVersion(evidence.getOrDefault(row.id(), List.of())));
    }

    RuleSetVersion version(String name, int version) {
        return view(find(name, version));
    }

    RuleSetVersion view(RuleSetEntity row) {
        return row.toVersion(rulebook.evidence(row));
    }

    /** How far a draft has come by what is proved of its present files. */
    RuleSetState reached(RuleSetEntity row) {
        RuleSetVersion seen = view(row);
        if (!seen.proved(Evidence.Kind.CHECK)) {
            return RuleSetState.DRAFT;
        }
        if (!seen.proved(Evidence.Kind.SCENARIOS)) {
            return RuleSetState.CHECKED;
        }
        return seen.proved(Evidence.Kind.REPLAY) ? RuleSetState.REPLAYED : RuleSetState.TESTED;
    }

    List<RuleFileInfo> files(String name, int version) {
        RuleSetEntity row = find(name, version);
        Map<String, RuleFilePart> before = Optional.ofNullable(row.parent())
                .flatMap(parent -> rulebook.version(name, parent))
                .map(RuleSetEntity::files)
                .orElseGet(row::files);
        List<RuleFileInfo> infos = new ArrayList<>();
        row.files().forEach((path, file) -> {
            RuleFilePart old = before.get(path);
            infos.add(file.toInfo(path, Change.between(old == null ? null : old.content(), file.content())));
        });
        return infos;
    }

    RuleFile file(String name, int version, String path) {
        RuleFilePart file = find(name, version).file(path);
        if (file == null) {
            throw new NotFoundException("RULE_FILE", path);
        }
        return file.toFile(path);
    }

    StoredRuleSet stored(String name, int version) {
        return find(name, version).toStored();
    }

    byte[] zip(String name, int version) {
        return RuleSetArchive.write(stored(name, version).files());
    }

    private RuleSetEntity find(String name, int version) {
        return rulebook.get(name, version);
    }
}
