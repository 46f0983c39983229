package org.courtesy.rulebook;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.BatchSize;

/** Row of {@code rule_set} with its files and what was said about it. */
@Entity
@Table(name = "rule_set")
class RuleSetEntity {

    private static final int PAGE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_set_seq")
    @SequenceGenerator(name = "rule_set_seq", sequenceName = "rule_set_seq", allocationSize = 50)
    private Long id;

    private String name;
    private int version;
    private Integer parent;
    private String title;
    private String why;
    private String risk;
    private String checksum;

    @Enumerated(EnumType.STRING)
    private RuleSetState state;

    @Enumerated(EnumType.STRING)
    private RuleSetOrigin origin;

    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;
    private Instant activateAt;
    private Integer replaced;

    @ElementCollection
    @CollectionTable(name = "rule_file", joinColumns = @JoinColumn(name = "rule_set_id"))
    @MapKeyColumn(name = "path")
    private Map<String, RuleFilePart> files = new HashMap<>();

    @ElementCollection
    @BatchSize(size = PAGE)
    @CollectionTable(name = "rule_contributor", joinColumns = @JoinColumn(name = "rule_set_id"))
    @Column(name = "user_name")
    private Set<String> contributors = new HashSet<>();

    @ElementCollection
    @BatchSize(size = PAGE)
    @CollectionTable(name = "rule_mark", joinColumns = @JoinColumn(name = "rule_set_id"))
    @MapKeyColumn(name = "step")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<RuleSetStep, MarkPart> marks = new HashMap<>();

    /** For the persistence provider. */
    protected RuleSetEntity() {}

    private RuleSetEntity(String name, int version, RuleSetOrigin origin, String title, String by, Instant now) {
        this.name = name;
        this.version = version;
        this.origin = origin;
        this.title = title;
        this.state = RuleSetState.DRAFT;
        this.createdBy = by;
        this.createdAt = now;
        this.changedBy = by;
        this.changedAt = now;
    }

    /** What the product brings, made from what it brought last; null when it never did. */
    static RuleSetEntity shipped(
            String name, int version, RuleSetEntity last, RuleSetFiles shipped, String title, Instant now) {
        RuleSetEntity row = new RuleSetEntity(name, version, RuleSetOrigin.SHIPPED, title, Mark.PRODUCT, now);
        row.parent = last == null ? null : last.version;
        shipped.files().forEach((path, text) -> row.files.put(path, new RuleFilePart(text, Mark.PRODUCT, now)));
        row.checksum = shipped.checksum();
        return row;
    }

    /** A draft with the files of its parent; whoever wrote what nobody has vouched for yet is an author here too. */
    static RuleSetEntity draft(RuleSetEntity parent, int version, String title, String by, Instant now) {
        RuleSetEntity row = new RuleSetEntity(parent.name, version, RuleSetOrigin.OWN, title, by, now);
        row.parent = parent.version;
        parent.files.forEach((path, file) -> row.files.put(path, new RuleFilePart(file)));
        row.checksum = parent.checksum;
        row.contributors.addAll(parent.authors());
        return row;
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    Integer parent() {
        return parent;
    }

    RuleSetState state() {
        return state;
    }

    RuleSetOrigin origin() {
        return origin;
    }

    String checksum() {
        return checksum;
    }

    Instant activateAt() {
        return activateAt;
    }

    Integer replaced() {
        return replaced;
    }

    /** Those who changed something here that nobody has vouched for. */
    Set<String> authors() {
        return state.vouchedFor() ? Set.of() : Set.copyOf(contributors);
    }

    boolean wroteIt(String user) {
        return contributors.contains(user);
    }

    boolean editable() {
        return state.editable() && origin == RuleSetOrigin.OWN;
    }

    /** The files by path, in order. */
    Map<String, RuleFilePart> files() {
        return new TreeMap<>(files);
    }

    RuleFilePart file(String path) {
        return files.get(path);
    }

    RuleSetFiles ruleSetFiles() {
        Map<String, String> texts = new HashMap<>();
        files.forEach((path, file) -> texts.put(path, file.content()));
        return RuleSetFiles.of(texts);
    }

    /**
     * Stores and removes files; what was proved before no longer speaks for these files.
     *
     * @param changes path to text, null to remove
     */
    void change(Map<String, String> changes, String by, Instant now) {
        changes.forEach((path, text) -> {
            if (text == null) {
                files.remove(path);
            } else {
                files.put(path, new RuleFilePart(text, by, now));
            }
        });
        contributors.add(by);
        changedBy = by;
        changedAt = now;
        checksum = ruleSetFiles().checksum();
        state = RuleSetState.DRAFT;
    }

    /** Whoever wrote what was taken over from elsewhere is an author here too. */
    void addContributors(Collection<String> authors) {
        contributors.addAll(authors);
    }

    void moveTo(RuleSetState next) {
        state = next;
    }

    void mark(RuleSetStep step, String by, Instant at, String words) {
        marks.put(step, new MarkPart(by, at, words));
    }

    void unmark(RuleSetStep... steps) {
        List.of(steps).forEach(marks::remove);
    }

    boolean isMarked(RuleSetStep step) {
        return marks.containsKey(step);
    }

    /** Whether that user took that step. */
    boolean isMarkedBy(RuleSetStep step, String user) {
        return isMarked(step) && marks.get(step).toMark().by().equals(user);
    }

    void explain(String reason, String danger) {
        why = reason;
        risk = danger;
    }

    void activateAt(Instant at) {
        activateAt = at;
    }

    void replaces(RuleSetEntity before) {
        replaced = before == null ? null : before.version;
    }

    StoredRuleSet toStored() {
        return new StoredRuleSet(new RuleSetRef(name, version, checksum), ruleSetFiles());
    }

    RuleSetVersion toVersion(List<Evidence> evidence) {
        Map<RuleSetStep, Mark> steps = new TreeMap<>();
        marks.forEach((step, mark) -> steps.put(step, mark.toMark()));
        return new RuleSetVersion(
                name,
                version,
                parent,
                state,
                origin,
                title,
                why,
                risk,
                checksum,
                createdBy,
                Instants.utc(createdAt),
                changedBy,
                Instants.utc(changedAt),
                new TreeSet<>(contributors),
                evidence,
                steps,
                Instants.utc(activateAt),
                replaced);
    }

    /** What to throw when this state does not allow what was asked for. */
    ConflictException wrongState() {
        return new ConflictException("RULE_SET_STATE", "Version " + version + " is " + state, version, state);
    }
}
