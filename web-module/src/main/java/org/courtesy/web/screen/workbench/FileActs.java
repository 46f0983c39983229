package org.courtesy.web.screen.workbench;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.courtesy.rulebook.RuleFile;
import org.courtesy.rulebook.RuleFileInfo;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.RulebookCall;

/** What an analyst does with one file as a whole: a new rule, another name, away with it. */
@Named
@ViewScoped
public class FileActs implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RuleSetService rules;
    private final UserSettings settings;

    private String family;
    private String sentence;
    private String path;
    private String opened;

    @Inject
    public FileActs(RuleSetService rules, UserSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /** For the proxy. */
    protected FileActs() {
        this(null, null);
    }

    /** Writes a new rule with the next free id of its family, and opens it. */
    public String create(int version) {
        if (sentence == null || sentence.isBlank()) {
            return null;
        }
        List<String> paths = rules.files(Rulebook.NAME, version).stream()
                .map(RuleFileInfo::path)
                .toList();
        NewRule rule = NewRule.of(family, sentence.strip(), paths);
        return call("newFileForm")
                .ask(() -> rules.save(Rulebook.NAME, version, rule.path(), rule.text(), null))
                .map(saved -> Navigation.outcomeOfRule(version, saved.path()))
                .orElse(null);
    }

    /** Moves the open file. */
    public String rename(int version) {
        if (opened == null || path == null || path.isBlank()) {
            return null;
        }
        RuleFile file = rules.file(Rulebook.NAME, version, opened);
        return call("moreForm")
                .ask(() -> rules.rename(Rulebook.NAME, version, opened, path.strip(), file.etag()))
                .map(saved -> Navigation.outcomeOfRule(version, saved.path()))
                .orElse(null);
    }

    /** Takes the open file away. */
    public String delete(int version) {
        if (opened == null) {
            return null;
        }
        RuleFile file = rules.file(Rulebook.NAME, version, opened);
        return call("moreForm")
                .ask(() -> {
                    rules.delete(Rulebook.NAME, version, opened, file.etag());
                    return Navigation.outcomeOfVersion(version);
                })
                .orElse(null);
    }

    private RulebookCall call(String form) {
        return RulebookCall.fromForm(form, settings.words());
    }

    /** Families to choose from. */
    public List<SelectItem> getFamilies() {
        return RuleTree.FAMILIES.stream()
                .map(name -> new SelectItem(name, settings.words().say("family." + name.toLowerCase(Locale.ROOT))))
                .toList();
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public String getSentence() {
        return sentence;
    }

    public void setSentence(String sentence) {
        this.sentence = sentence;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    /** The file in the editor, null when none is open; the script tells. */
    public String getOpened() {
        return opened;
    }

    public void setOpened(String opened) {
        this.opened = opened;
    }
}
