package org.courtesy.web.screen.workbench;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.policy.PolicyException;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.WritingDesk;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.scenario.ScenarioException;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Rulebook;

/** What stands beside the file that is open: scenarios and production of a rule, readers of a threshold. */
@Named
@ViewScoped
public class RuleView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern RULE = Pattern.compile("(?:drl|scenarios)/(\\w+)/([A-Z]{3}-\\d{3})[-.].*");
    private static final String POLICY = "tables/policy.csv";

    private final WritingDesk desk;
    private final RuleSetService rules;
    private final UserSettings settings;

    private int version;
    private String file;
    private transient ScenarioPanel scenarios;

    @Inject
    public RuleView(WritingDesk desk, RuleSetService rules, UserSettings settings) {
        this.desk = desk;
        this.rules = rules;
        this.settings = settings;
    }

    /** For the proxy. */
    protected RuleView() {
        this(null, null, null);
    }

    /** The script tells which file it has opened. */
    public void show(int shownVersion) {
        version = shownVersion;
        file = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("file");
        scenarios = isRule() ? run() : null;
    }

    /** The script tells that the file was saved: its scenarios are run again. */
    public void saved(int shownVersion) {
        show(shownVersion);
    }

    private ScenarioPanel run() {
        Words words = settings.words();
        try {
            return ScenarioPanel.of(desk.scenarios(Rulebook.NAME, version, scenarioPath()), words);
        } catch (RuleSetException | PolicyException broken) {
            return ScenarioPanel.notRun(words.say("workbench.scenarios.broken"));
        } catch (ScenarioException unreadable) {
            return ScenarioPanel.notRun(unreadable.getMessage());
        }
    }

    private String scenarioPath() {
        Matcher rule = RULE.matcher(file);
        return rule.matches() ? "scenarios/" + rule.group(1) + "/" + rule.group(2) + ".yaml" : "";
    }

    /** Whether a rule or its scenarios are open. */
    public boolean isRule() {
        return file != null && RULE.matcher(file).matches();
    }

    /** Whether the thresholds are open. */
    public boolean isPolicy() {
        return POLICY.equals(file);
    }

    public ScenarioPanel getScenarios() {
        return scenarios;
    }

    /** The file with the scenarios of the rule, null when there is none. */
    public String getScenarioFile() {
        if (!isRule()) {
            return null;
        }
        String path = scenarioPath();
        return rules.files(Rulebook.NAME, version).stream()
                        .anyMatch(info -> info.path().equals(path))
                ? path
                : null;
    }

    /** The thresholds with those who read them. */
    public List<ThresholdLine> getPolicyValues() {
        return isPolicy()
                ? ThresholdLine.of(desk.thresholds(Rulebook.NAME, version), settings.words())
                : List.of();
    }
}
