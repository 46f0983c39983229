package org.courtesy.web.screen.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.courtesy.rulebook.RuleFileInfo;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.VersionLine;
import org.courtesy.web.screen.rules.VersionShelf;

/** A version of the rules in the workbench. Version, file and line stand in the address. */
@Named
@ViewScoped
public class WorkbenchView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int VERSIONS_SHOWN = 50;
    private static final String SCRIPT_WORDS = "workbench.js.";
    private static final Map<Locale, String> WORDS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RuleSetService rules;
    private final VersionShelf shelf;
    private final CurrentUser me;
    private final UserSettings settings;

    private Integer number;
    private String file;
    private Integer line;
    private String query;
    private boolean searched;

    private transient RuleSetVersion version;
    private transient List<RuleFileInfo> files;
    private transient VersionHead head;
    private transient List<Hit> hits;

    @Inject
    public WorkbenchView(RuleSetService rules, VersionShelf shelf, CurrentUser me, UserSettings settings) {
        this.rules = rules;
        this.shelf = shelf;
        this.me = me;
        this.settings = settings;
    }

    /** For the proxy. */
    protected WorkbenchView() {
        this(null, null, null, null);
    }

    /** Finds the version to show when the address names none: the draft worked at last, else the one that is live. */
    public void load() {
        if (number == null) {
            number = shelf.toStartWith().version();
        }
        version();
    }

    /** Forgets what was read for the last answer: since then a file may have been saved, or something proved. */
    public void readAnew() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            version = null;
            files = null;
        }
        head = null;
    }

    /** Looks for the words typed in the texts of all files. */
    public void search() {
        searched = query != null && query.strip().length() > 1;
        hits = searched
                ? rules.search(Rulebook.NAME, number, query.strip()).stream()
                        .map(hit -> Hit.of(hit.path(), hit.line(), hit.text()))
                        .toList()
                : List.of();
    }

    private RuleSetVersion version() {
        if (version == null) {
            version = rules.version(Rulebook.NAME, number);
        }
        return version;
    }

    private List<RuleFileInfo> files() {
        if (files == null) {
            files = rules.files(Rulebook.NAME, number);
        }
        return files;
    }

    /** What stands above. */
    public VersionHead getHead() {
        if (head == null) {
            long changes =
                    files().stream().filter(info -> info.change() != null).count();
            head = VersionHead.of(version(), changes, me.isWritingRules(), shelf.clock(), settings.words());
        }
        return head;
    }

    /** Whether this person may change its files. */
    public boolean isEditable() {
        return version().editable() && me.isWritingRules();
    }

    /** The versions there are, the latest first. */
    public List<VersionLine> getVersions() {
        return VersionLine.of(
                rules.versions(Rulebook.NAME, null, VERSIONS_SHOWN).items(), shelf.clock(), settings.words());
    }

    /** From which version a new draft would be made, in words. */
    public String getDraftFrom() {
        return settings.words().say("workbench.draftFrom", number);
    }

    /** The sentences that the script needs, as JSON by the last word of their keys. */
    public String getWords() {
        return WORDS.computeIfAbsent(settings.words().locale(), locale -> {
            Map<String, String> sentences = new TreeMap<>();
            Words words = Words.in(locale);
            words.keys(SCRIPT_WORDS)
                    .forEach(key -> sentences.put(key.substring(SCRIPT_WORDS.length()), words.say(key)));
            try {
                return JSON.writeValueAsString(sentences);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    /** Places that were found, empty before anything was searched for. */
    public List<Hit> getHits() {
        return hits == null ? List.of() : hits;
    }

    public boolean isSearchedInVain() {
        return searched && getHits().isEmpty();
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public Integer getLine() {
        return line;
    }

    public void setLine(Integer line) {
        this.line = line;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }
}
