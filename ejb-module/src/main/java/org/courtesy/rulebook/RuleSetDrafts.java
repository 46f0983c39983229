package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.archive.ArchiveException;
import org.courtesy.ruleset.archive.RuleSetArchive;
import org.courtesy.ruleset.compare.Side;
import org.courtesy.ruleset.compare.ThreeWayComparison;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;

/** Versions as analysts change them. Joins the caller's transaction; two changes of one draft queue up. */
@ApplicationScoped
class RuleSetDrafts {

    private static final int LONGEST_TITLE = 200;

    private final RulebookRepository rulebook;
    private final RuleSetShelf shelf;
    private final AuditLog audit;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected RuleSetDrafts() {
        this(null, null, null, null, null);
    }

    @Inject
    RuleSetDrafts(RulebookRepository rulebook, RuleSetShelf shelf, AuditLog audit, CurrentCaller caller, Clock clock) {
        this.rulebook = rulebook;
        this.shelf = shelf;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    RuleSetVersion draft(String name, int parent, String title) {
        return shelf.view(made(name, parent, title, Map.of(), AuditAct.CREATED));
    }

    RuleSetVersion importZip(String name, int parent, byte[] zip, String title) {
        Map<String, String> files = unpacked(zip);
        refuse(RuleChecks.refusals(files));
        Map<String, String> changes = new HashMap<>();
        find(name, parent).files().forEach((path, before) -> {
            String after = files.remove(path);
            if (!before.content().equals(after)) {
                changes.put(path, after);
            }
        });
        changes.putAll(files);
        return shelf.view(made(name, parent, title, changes, AuditAct.IMPORTED));
    }

    private static Map<String, String> unpacked(byte[] zip) {
        try {
            return new HashMap<>(RuleSetArchive.read(new ByteArrayInputStream(zip)));
        } catch (ArchiveException e) {
            throw new RulesRefusedException(RulesRefusedException.FILE, e.diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleSetEntity made(String name, int parent, String title, Map<String, String> changes, AuditAct act) {
        new Checks()
                .required("title", title)
                .longest("title", title, LONGEST_TITLE)
                .done();
        RuleSetEntity from = find(name, parent);
        rulebook.hold(name);
        int version = rulebook.latest(name).orElse(from).version() + 1;
        Instant now = clock.instant();
        RuleSetEntity draft = RuleSetEntity.draft(from, version, title.strip(), caller.name(), now);
        if (act == AuditAct.IMPORTED) {
            draft.change(changes, caller.name(), now);
        }
        rulebook.add(draft);
        audit.add(new AuditEntity(draft, act, null, caller.name(), now, null).instead(from.checksum()));
        return draft;
    }

    SavedFile save(String name, int version, String path, String text, String etag) {
        refuse(RuleChecks.fixed(path));
        RuleSetEntity draft = editable(name, version);
        RuleFilePart before = draft.file(path);
        if (before == null && etag != null) {
            throw outdated(path);
        }
        require(path, before, etag);
        refuse(RuleChecks.refusals(path, text));
        if (before == null || !before.content().equals(text)) {
            change(draft, AuditAct.FILE_SAVED, path, text, null);
        }
        return new SavedFile(path, draft.file(path).checksum(), RuleChecks.notes(draft.ruleSetFiles(), path));
    }

    void delete(String name, int version, String path, String etag) {
        refuse(RuleChecks.fixed(path));
        RuleSetEntity draft = editable(name, version);
        require(path, existing(draft, path), etag);
        change(draft, AuditAct.FILE_DELETED, path, null, null);
    }

    SavedFile rename(String name, int version, String path, String newPath, String etag) {
        refuse(RuleChecks.fixed(path));
        refuse(RuleChecks.fixed(newPath));
        RuleSetEntity draft = editable(name, version);
        RuleFilePart file = existing(draft, path);
        require(path, file, etag);
        if (draft.file(newPath) != null) {
            throw new ConflictException("RULE_FILE_EXISTS", "There is a file " + newPath + " already", newPath);
        }
        String text = file.content();
        refuse(RuleChecks.refusals(newPath, text));
        change(draft, AuditAct.FILE_RENAMED, path, null, newPath);
        change(draft, AuditAct.FILE_SAVED, newPath, text, null);
        return new SavedFile(newPath, draft.file(newPath).checksum(), RuleChecks.notes(draft.ruleSetFiles(), newPath));
    }

    RuleSetVersion discard(String name, int version) {
        RuleSetEntity draft = lock(name, version);
        if (draft.state() != RuleSetState.DISCARDED) {
            if (!draft.state().editable()) {
                throw wrongState(draft);
            }
            RuleSetState before = draft.state();
            draft.moveTo(RuleSetState.DISCARDED);
            audit.add(new AuditEntity(draft, AuditAct.DISCARDED, before, caller.name(), clock.instant(), null));
        }
        return shelf.view(draft);
    }

    RuleSetVersion merge(String name, int base, int mine, int theirs, Map<String, Side> choices) {
        RuleSetEntity draft = editable(name, mine);
        RuleSetEntity other = find(name, theirs);
        RuleSetFiles offered = other.ruleSetFiles();
        ThreeWayComparison comparison =
                ThreeWayComparison.of(find(name, base).ruleSetFiles(), draft.ruleSetFiles(), offered);
        Set<String> undecided = new TreeSet<>(comparison.conflicts());
        undecided.removeAll(choices.keySet());
        if (!undecided.isEmpty()) {
            throw new ConflictException(
                    "MERGE_UNDECIDED",
                    "Both sides changed " + undecided + " and nobody chose",
                    String.join(", ", undecided));
        }
        Map<String, String> changes = comparison.takenOver(offered, choices);
        if (!changes.isEmpty()) {
            draft.addContributors(other.authors());
            change(draft, changes, AuditAct.MERGED, name + " " + theirs);
        }
        return shelf.view(draft);
    }

    /**
     * Changes files of a draft at once.
     *
     * @param changes path to text, null to remove
     * @throws RulesRefusedException when the guard denies one of the texts
     */
    void change(RuleSetEntity draft, Map<String, String> changes, AuditAct act, String reason) {
        changes.forEach((path, text) -> {
            if (text != null) {
                refuse(RuleChecks.refusals(path, text));
            }
        });
        RuleSetState before = draft.state();
        String checksum = draft.checksum();
        Instant now = clock.instant();
        draft.change(changes, caller.name(), now);
        audit.add(new AuditEntity(draft, act, before, caller.name(), now, reason).instead(checksum));
    }

    private void change(RuleSetEntity draft, AuditAct act, String path, String text, String reason) {
        RuleSetState before = draft.state();
        RuleFilePart old = draft.file(path);
        Instant now = clock.instant();
        Map<String, String> changes = new HashMap<>();
        changes.put(path, text);
        draft.change(changes, caller.name(), now);
        RuleFilePart next = draft.file(path);
        audit.add(new AuditEntity(draft, act, before, caller.name(), now, reason)
                .about(path, old == null ? null : old.checksum(), next == null ? null : next.checksum()));
    }

    private static void require(String path, RuleFilePart stored, String etag) {
        if (stored != null && etag == null) {
            throw new PreconditionRequiredException("RULE_FILE", path);
        }
        if (stored != null && !stored.checksum().equals(etag)) {
            throw outdated(path);
        }
    }

    private static PreconditionFailedException outdated(String path) {
        return new PreconditionFailedException(
                "RULE_FILE_CHANGED", path + " is not what it was when it was read", path);
    }

    private static void refuse(List<Diagnostic> refusals) {
        if (!refusals.isEmpty()) {
            throw new RulesRefusedException(RulesRefusedException.FILE, refusals);
        }
    }

    private static RuleFilePart existing(RuleSetEntity draft, String path) {
        RuleFilePart file = draft.file(path);
        if (file == null) {
            throw new NotFoundException("RULE_FILE", path);
        }
        return file;
    }

    /**
     * A draft that may be changed, locked until the end of the transaction.
     *
     * @throws ConflictException if the version may not be changed any more
     */
    RuleSetEntity editable(String name, int version) {
        RuleSetEntity draft = lock(name, version);
        if (!draft.editable()) {
            throw wrongState(draft);
        }
        return draft;
    }

    private static ConflictException wrongState(RuleSetEntity row) {
        return new ConflictException(
                "RULE_SET_NOT_EDITABLE",
                "Version " + row.version() + " is " + row.state() + " and may not be changed",
                row.version(),
                row.state());
    }

    private RuleSetEntity lock(String name, int version) {
        return rulebook.lock(name, version);
    }

    private RuleSetEntity find(String name, int version) {
        return rulebook.get(name, version);
    }
}
