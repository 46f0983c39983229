package org.courtesy.web.screen.comparison;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.rulebook.RuleFile;
import org.courtesy.rulebook.RuleSetOrigin;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.ruleset.compare.Side;
import org.courtesy.ruleset.compare.ThreeWayFile;
import org.courtesy.shared.NotFoundException;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.rules.ChangeLine;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.RulebookCall;
import org.courtesy.web.screen.rules.VersionLine;
import org.courtesy.web.screen.rules.VersionShelf;

/** What differs between two versions, file by file and rule by rule. Versions and file stand in the address. */
@Named
@ViewScoped
public class ComparisonView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int VERSIONS_SHOWN = 100;

    private final RuleSetService rules;
    private final VersionShelf shelf;
    private final CurrentUser me;
    private final UserSettings settings;

    private Integer number;
    private Integer with;
    private String file;
    private Map<String, String> choices = new HashMap<>();
    private transient List<ChangeLine> changes;

    @Inject
    public ComparisonView(RuleSetService rules, VersionShelf shelf, CurrentUser me, UserSettings settings) {
        this.rules = rules;
        this.shelf = shelf;
        this.me = me;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ComparisonView() {
        this(null, null, null, null);
    }

    /** Compares with the parent, or with what is live, when the address names no other version. */
    public void load() {
        if (number == null) {
            number = shelf.toStartWith().version();
        }
        if (with == null) {
            Integer parent = rules.version(Rulebook.NAME, number).parent();
            with = parent == null ? Integer.valueOf(shelf.live().version()) : parent;
        }
        if (file == null) {
            file = getChanges().stream().findFirst().map(ChangeLine::path).orElse(null);
        }
    }

    /** Shows the versions chosen, at an address of its own. */
    public String show() {
        file = null;
        return Navigation.samePage();
    }

    /** What differs. */
    public List<ChangeLine> getChanges() {
        if (changes == null) {
            changes = ChangeLine.of(rules.compare(Rulebook.NAME, with, number), settings.words());
        }
        return changes;
    }

    /** The text of the file before, empty when it was not there. */
    public String getBefore() {
        return text(with);
    }

    /** The text of the file afterwards, empty when it is gone. */
    public String getAfter() {
        return text(number);
    }

    private String text(int version) {
        return find(version).map(RuleFile::text).orElse("");
    }

    private Optional<RuleFile> find(int version) {
        try {
            return file == null ? Optional.empty() : Optional.of(rules.file(Rulebook.NAME, version, file));
        } catch (NotFoundException notThere) {
            return Optional.empty();
        }
    }

    /** The versions to choose from, the latest first. */
    public List<VersionLine> getVersions() {
        return VersionLine.of(
                rules.versions(Rulebook.NAME, null, VERSIONS_SHOWN).items(), shelf.clock(), settings.words());
    }

    /** The upgrade that the product offers, when this version is one; else null. */
    public Upgrade getUpgrade() {
        RuleSetVersion offered = rules.version(Rulebook.NAME, number);
        if (offered.origin() != RuleSetOrigin.SHIPPED || offered.parent() == null) {
            return null;
        }
        int live = shelf.live().version();
        List<ThreeWayFile> files = rules.compareThreeWay(Rulebook.NAME, offered.parent(), live, number)
                .files();
        return Upgrade.of(offered.parent(), live, number, files, settings.words());
    }

    /** Makes a draft of the live version with what the product brings, and opens it. */
    public String takeOver() {
        Upgrade upgrade = getUpgrade();
        Map<String, Side> sides = new HashMap<>();
        choices.forEach((path, side) -> sides.put(path, Side.valueOf(side)));
        return RulebookCall.fromForm("upgrade", settings.words())
                .ask(() -> {
                    int draft = rules.draft(Rulebook.NAME, upgrade.mine(), upgrade.title())
                            .version();
                    return rules.merge(Rulebook.NAME, upgrade.base(), draft, upgrade.theirs(), sides);
                })
                .map(draft -> Navigation.outcomeOfVersion(draft.version()))
                .orElse(null);
    }

    /** Whether this person may take an upgrade over. */
    public boolean isMerging() {
        return me.isWritingRules();
    }

    /** Side by path, for every file in conflict. */
    public Map<String, String> getChoices() {
        return choices;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public Integer getWith() {
        return with;
    }

    public void setWith(Integer with) {
        this.with = with;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }
}
