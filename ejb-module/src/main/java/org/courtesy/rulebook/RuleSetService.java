package org.courtesy.rulebook;

import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.courtesy.ruleset.compare.Comparison;
import org.courtesy.ruleset.compare.SearchHit;
import org.courtesy.ruleset.compare.Side;
import org.courtesy.ruleset.compare.ThreeWayComparison;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotPermittedException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/**
 * Versions of rule sets and their files: read, changed, compared, searched, moved in and out as zips. Analysts change,
 * approvers read. Every method throws {@link org.courtesy.shared.NotFoundException} for a version that there is not.
 */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
@NotAudited("rules, which everybody with that role reads")
public class RuleSetService {

    private static final String TEXTS = "texts/";

    private final RulebookRepository rulebook;
    private final RuleSetDrafts drafts;
    private final RuleSetShelf shelf;

    /** For the container's proxy. */
    protected RuleSetService() {
        this(null, null, null);
    }

    @Inject
    RuleSetService(RulebookRepository rulebook, RuleSetDrafts drafts, RuleSetShelf shelf) {
        this.rulebook = rulebook;
        this.drafts = drafts;
        this.shelf = shelf;
    }

    /** The rule sets there are. */
    public List<RuleSetSummary> ruleSets() {
        return rulebook.names().stream()
                .map(name -> new RuleSetSummary(
                        name,
                        rulebook.live(name).map(RuleSetEntity::version).orElse(null),
                        rulebook.latest(name).map(RuleSetEntity::version).orElse(null)))
                .toList();
    }

    /**
     * The versions of a rule set, the latest first.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    public Page<RuleSetVersion> versions(String name, String cursor, int limit) {
        int before =
                Cursor.read(cursor, 1, parts -> Integer.valueOf(parts.get(0))).orElse(Integer.MAX_VALUE);
        return shelf.page(name, before, Cursor.limit(limit));
    }

    /** One version. */
    public RuleSetVersion version(String name, int version) {
        return shelf.version(name, version);
    }

    /**
     * Makes a draft with the files of its parent.
     *
     * @param parent any version
     * @param title what it will be about, in a line
     * @throws org.courtesy.json.InvalidInputException without a title of at most 200 characters
     */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public RuleSetVersion draft(@About(SubjectKind.RULE_SET) String name, int parent, String title) {
        return drafts.draft(name, parent, title);
    }

    /** The files of a version by path, without their contents; {@code change} is against the parent. */
    public List<RuleFileInfo> files(String name, int version) {
        return shelf.files(name, version);
    }

    /**
     * One file with its content.
     *
     * @throws org.courtesy.shared.NotFoundException also if the version has no such file
     */
    public RuleFile file(String name, int version, String path) {
        return shelf.file(name, version, path);
    }

    /**
     * One file of texts of the version that is live, for those who speak these texts.
     *
     * @throws NotPermittedException for any other file or version
     * @throws org.courtesy.shared.NotFoundException if the version has no such file
     */
    @RolesAllowed({AGENT, ANALYST, APPROVER})
    public RuleFile liveText(String name, int version, String path) {
        if (!path.startsWith(TEXTS) || shelf.version(name, version).state() != RuleSetState.LIVE) {
            throw new NotPermittedException("LIVE_TEXTS_ONLY", "Only the texts of the live version may be read");
        }
        return shelf.file(name, version, path);
    }

    /**
     * Stores a file in a draft. What was proved of the draft no longer counts.
     *
     * @param etag of the content that is replaced; null when there must be none
     * @throws RulesRefusedException with the code {@value RulesRefusedException#FILE} when the guard denies the text, or it
     *     is not well-formed by itself
     * @throws org.courtesy.shared.PreconditionRequiredException if the file exists and no tag is given
     * @throws org.courtesy.shared.PreconditionFailedException if the file has another tag or is not there
     * @throws org.courtesy.shared.ConflictException if the version may not be changed any more
     */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public SavedFile save(
            @About(SubjectKind.RULE_SET) String name,
            @About(SubjectKind.RULE_SET) int version,
            String path,
            String text,
            String etag) {
        return drafts.save(name, version, path, text, etag);
    }

    /** Removes a file from a draft; errors as for {@link #save}, but a file that is not there is not found. */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public void delete(
            @About(SubjectKind.RULE_SET) String name,
            @About(SubjectKind.RULE_SET) int version,
            String path,
            String etag) {
        drafts.delete(name, version, path, etag);
    }

    /**
     * Moves a file of a draft; errors as for {@link #save}.
     *
     * @throws org.courtesy.shared.ConflictException also if there is a file at the new path
     */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public SavedFile rename(
            @About(SubjectKind.RULE_SET) String name,
            @About(SubjectKind.RULE_SET) int version,
            String path,
            String newPath,
            String etag) {
        return drafts.rename(name, version, path, newPath, etag);
    }

    /**
     * Gives up a draft, or a version that the product offers.
     *
     * @throws org.courtesy.shared.ConflictException if it was submitted or more
     */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public RuleSetVersion discard(@About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version) {
        return drafts.discard(name, version);
    }

    /** All files of a version as a zip with the folders of {@code rules/}; equal files give equal bytes. */
    @Audited(AuditAction.RULES_EXPORTED)
    public byte[] exportZip(@About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version) {
        return shelf.zip(name, version);
    }

    /**
     * Makes a draft from a zip, whole or not at all. Files that equal those of the parent count as unchanged.
     *
     * @throws RulesRefusedException with the code {@value RulesRefusedException#FILE} for what is wrong with the zip or its
     *     files
     */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public RuleSetVersion importZip(@About(SubjectKind.RULE_SET) String name, int parent, byte[] zip, String title) {
        return drafts.importZip(name, parent, zip, title);
    }

    /** What changed from one version to another: files with their lines, and rules by id. */
    public VersionComparison compare(String name, int from, int to) {
        return new VersionComparison(
                name,
                from,
                to,
                Comparison.between(
                        shelf.stored(name, from).files(), shelf.stored(name, to).files()));
    }

    /**
     * What two versions made of a third: for an upgrade the version that was shipped before, the live one, and the one
     * that is shipped now.
     */
    public ThreeWayComparison compareThreeWay(String name, int base, int mine, int theirs) {
        return ThreeWayComparison.of(
                shelf.stored(name, base).files(),
                shelf.stored(name, mine).files(),
                shelf.stored(name, theirs).files());
    }

    /**
     * Takes over into a draft what another version made of a third. A file that only one side changed is clear; for one
     * that both changed differently somebody has to choose.
     *
     * @param mine the draft, which is changed
     * @param choices path to side, for every file in conflict
     * @throws org.courtesy.shared.ConflictException with the code {@code MERGE_UNDECIDED} if a choice is missing
     */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public RuleSetVersion merge(
            @About(SubjectKind.RULE_SET) String name, int base, int mine, int theirs, Map<String, Side> choices) {
        return drafts.merge(name, base, mine, theirs, choices);
    }

    /**
     * Where a version mentions something: in ids, names, codes, fields and text alike. Case does not matter.
     *
     * @param text what to look for; nothing is found for a blank
     * @return at most 200 places
     */
    public List<SearchHit> search(String name, int version, String text) {
        return SearchHit.in(shelf.stored(name, version).files(), text);
    }
}
