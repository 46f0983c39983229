package org.courtesy.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.courtesy.pack.InstalledPack;
import org.courtesy.pack.Pack;
import org.courtesy.pack.PackException;
import org.courtesy.pack.Packs;
import org.courtesy.pack.ShippedPacks;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/**
 * Puts packs into drafts and takes them out, as if somebody had edited every file by hand: what happens to the draft afterwards
 * is what happens to every draft. Methods throw {@link NotFoundException} for a version or pack that there is not.
 */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
@NotAudited("rules, which everybody with that role reads")
public class RulePacks {

    private final RulebookRepository rulebook;
    private final RuleSetDrafts drafts;
    private final RuleSetShelf shelf;

    /** For the container's proxy. */
    protected RulePacks() {
        this(null, null, null);
    }

    @Inject
    RulePacks(RulebookRepository rulebook, RuleSetDrafts drafts, RuleSetShelf shelf) {
        this.rulebook = rulebook;
        this.drafts = drafts;
        this.shelf = shelf;
    }

    /** The packs that come with the product for a rule set, by name. */
    public List<RulePack> offered(String name) {
        requireRuleSet(name);
        return ShippedPacks.all().stream().map(RulePack::offered).toList();
    }

    /** The zip of a pack that comes with the product. */
    public byte[] offeredZip(String name, String pack) {
        requireRuleSet(name);
        return ShippedPacks.zip(pack).orElseThrow(() -> new NotFoundException("PACK", pack));
    }

    private void requireRuleSet(String name) {
        if (!rulebook.exists(name)) {
            throw new NotFoundException("RULE_SET", name);
        }
    }

    /**
     * The packs that a version has, by name.
     *
     * @throws RulesRefusedException with the code {@value RulesRefusedException#PACK} when a record of one cannot be read
     */
    public List<RulePack> installed(String name, int version) {
        return orRefused(() -> Packs.in(shelf.stored(name, version).files())).stream()
                .map(pack -> RulePack.installed(
                        pack,
                        shelf.file(name, version, InstalledPack.path(pack.pack().name()))))
                .toList();
    }

    /**
     * Puts a pack into a draft, whole or not at all, and replaces what an earlier version of it brought. One that is there
     * already changes nothing.
     *
     * @param zip with {@code pack.yaml} and the folders of {@code rules/}
     * @throws RulesRefusedException with the code {@value RulesRefusedException#PACK} for every place of the pack that is not
     *     taken
     * @throws org.courtesy.shared.ConflictException if the version may not be changed any more
     */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public RuleSetVersion install(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version, byte[] zip) {
        return install(name, version, orRefused(() -> Pack.read(zip)));
    }

    /** The same with a pack that comes with the product. */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public RuleSetVersion installOffered(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version, String pack) {
        return install(name, version, ShippedPacks.find(pack).orElseThrow(() -> new NotFoundException("PACK", pack)));
    }

    private RuleSetVersion install(String name, int version, Pack pack) {
        RuleSetEntity draft = drafts.editable(name, version);
        Map<String, String> changes = orRefused(() -> Packs.install(draft.ruleSetFiles(), pack));
        String what = pack.info().name() + " " + pack.info().version();
        return changed(draft, changes, AuditAct.PACK_INSTALLED, what);
    }

    /**
     * Takes everything of a pack out of a draft.
     *
     * @throws RulesRefusedException with the code {@value RulesRefusedException#PACK} for every piece that somebody has
     *     changed since
     * @throws org.courtesy.shared.ConflictException if the version may not be changed any more
     */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SAVED)
    public RuleSetVersion remove(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version, String pack) {
        RuleSetEntity draft = drafts.editable(name, version);
        if (draft.file(InstalledPack.path(pack)) == null) {
            throw new NotFoundException("PACK", pack);
        }
        Map<String, String> changes = orRefused(() -> Packs.remove(draft.ruleSetFiles(), pack));
        return changed(draft, changes, AuditAct.PACK_REMOVED, pack);
    }

    private RuleSetVersion changed(RuleSetEntity draft, Map<String, String> changes, AuditAct act, String what) {
        if (!changes.isEmpty()) {
            drafts.change(draft, changes, act, what);
        }
        return shelf.view(draft);
    }

    private static <T> T orRefused(Supplier<T> act) {
        try {
            return act.get();
        } catch (PackException e) {
            throw new RulesRefusedException(RulesRefusedException.PACK, e.diagnostics());
        }
    }
}
