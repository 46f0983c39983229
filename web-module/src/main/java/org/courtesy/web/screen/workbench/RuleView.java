package org.courtesy.web.screen.workbench;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.rulebook.RuleFileInfo;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.RulesRefusedException;
import org.courtesy.rulebook.WritingDesk;
import org.courtesy.shared.NotFoundException;
import org.courtesy.watch.RuleTelemetry;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.VersionShelf;
import org.courtesy.web.screen.watch.Activity;

/** What stands beside the file that is open: scenarios and production of a rule, readers of a threshold. */
@Named
@ViewScoped
public class RuleView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern RULE = Pattern.compile("(?:drl|scenarios)/(\\w+)/([A-Z]{3}-\\d{3})[-.].*");
    private static final String SCENARIOS = "scenarios/";
    private static final int DAYS = 30;
    private static final String POLICY = "tables/policy.csv";

    private final WritingDesk desk;
    private final RuleSetService rules;
    private final RuleTelemetry telemetry;
    private final VersionShelf shelf;
    private final UserSettings settings;

    private int version;
    private String file;
    private transient ScenarioPanel scenarios;
    private transient Activity activity;

    @Inject
    public RuleView(
            WritingDesk desk,
            RuleSetService rules,
            RuleTelemetry telemetry,
            VersionShelf shelf,
            UserSettings settings) {
        this.desk = desk;
        this.rules = rules;
        this.telemetry = telemetry;
        this.shelf = shelf;
        this.settings = settings;
    }

    /** For the proxy. */
    protected RuleView() {
        this(null, null, null, null, null);
    }

    /** The script tells which file it has opened. */
    public void show(int shownVersion) {
        version = shownVersion;
        file = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("file");
        scenarios = null;
        activity = isRule() ? ask() : null;
    }

    /** Runs the scenarios of the rule with the files as they are saved; the rules may have to be built first. */
    public void runScenarios() {
        scenarios = isRule() ? run() : null;
    }

    private ScenarioPanel run() {
        Words words = settings.words();
        try {
            return ScenarioPanel.of(desk.scenarios(Rulebook.NAME, version, scenarioPath()), words);
        } catch (RulesRefusedException broken) {
            return ScenarioPanel.notRun(words.say("workbench.scenarios.broken"));
        }
    }

    private Activity ask() {
        try {
            return Activity.of(
                    telemetry.of(Rulebook.NAME, getRuleId(), DAYS), LocalDate.now(shelf.clock()), settings.words());
        } catch (NotFoundException notLive) {
            return null;
        }
    }

    private String scenarioPath() {
        Matcher rule = RULE.matcher(file);
        return rule.matches() ? SCENARIOS + rule.group(1) + "/" + rule.group(2) + ".yaml" : "";
    }

    /** Whether a rule or its scenarios are open. */
    public boolean isRule() {
        return file != null && RULE.matcher(file).matches();
    }

    /** Id of the rule that is open, or whose scenarios are; null when none is. */
    public String getRuleId() {
        Matcher rule = RULE.matcher(file == null ? "" : file);
        return rule.matches() ? rule.group(2) : null;
    }

    /** Whether the thresholds are open. */
    public boolean isPolicy() {
        return POLICY.equals(file);
    }

    /** How the scenarios went, null while they are under way. */
    public ScenarioPanel getScenarios() {
        return scenarios;
    }

    /** What the rule did in production, null when it is not live. */
    public Activity getActivity() {
        return activity;
    }

    /** The file with the scenarios of the rule, null when there is none or it is open. */
    public String getScenarioFile() {
        return isRule() && !file.startsWith(SCENARIOS) ? find(scenarioPath()) : null;
    }

    /** The rule of the scenarios that are open, null when none are. */
    public String getRuleFile() {
        return isRule() && file.startsWith(SCENARIOS)
                ? find(file.replaceAll("^scenarios/", "drl/").replaceAll("\\.yaml$", "-"))
                : null;
    }

    private String find(String beginning) {
        return rules.files(Rulebook.NAME, version).stream()
                .map(RuleFileInfo::path)
                .filter(path -> path.startsWith(beginning))
                .findFirst()
                .orElse(null);
    }

    /** The thresholds with those who read them. */
    public List<ThresholdLine> getPolicyValues() {
        return isPolicy() ? ThresholdLine.of(desk.thresholds(Rulebook.NAME, version), settings.words()) : List.of();
    }
}
