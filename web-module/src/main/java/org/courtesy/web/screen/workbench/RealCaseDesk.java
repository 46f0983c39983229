package org.courtesy.web.screen.workbench;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.replay.RealCase;
import org.courtesy.replay.RealCases;
import org.courtesy.rulebook.SavedFile;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.RulebookCall;
import org.courtesy.web.screen.rules.VersionShelf;
import org.primefaces.PrimeFaces;

/** Takes what really happened into the scenarios of the rule that is open. */
@Named
@ViewScoped
public class RealCaseDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "casesForm";

    private final RealCases real;
    private final VersionShelf shelf;
    private final UserSettings settings;

    private String rule;
    private String recorded;
    private boolean looking;
    private ArrayList<RealCaseLine> cases;

    @Inject
    public RealCaseDesk(RealCases real, VersionShelf shelf, UserSettings settings) {
        this.real = real;
        this.shelf = shelf;
        this.settings = settings;
    }

    /** For the proxy. */
    protected RealCaseDesk() {
        this(null, null, null);
    }

    /** Opens the dialog for a rule; what it shows is looked for by its own request. */
    public void open(String id) {
        rule = id;
        recorded = null;
        cases = null;
        looking = true;
    }

    /** Looks for cases in which the rule fires, and some in which it does not. */
    public void look(int version) {
        looking = false;
        cases = call().ask(() -> real.of(Rulebook.NAME, version, rule))
                .map(this::lines)
                .orElse(null);
    }

    private ArrayList<RealCaseLine> lines(List<RealCase> found) {
        return found.stream()
                .map(one -> RealCaseLine.of(one, shelf.clock(), settings.words()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Adds one of them to the scenarios, and tells the script which file was written. */
    public void record(int version, RealCaseLine line) {
        recorded = call().ask(() -> real.record(Rulebook.NAME, version, rule, line.decision(), line.title()))
                .map(SavedFile::path)
                .orElse(null);
        PrimeFaces.current().ajax().addCallbackParam("written", recorded);
    }

    private RulebookCall call() {
        return RulebookCall.fromForm(FORM, settings.words());
    }

    /** Whether they are still to be looked for. */
    public boolean isLooking() {
        return looking;
    }

    /** The rule whose scenarios they would belong to. */
    public String getRule() {
        return rule;
    }

    /** What was found, null when it could not be looked for. */
    public List<RealCaseLine> getCases() {
        return cases;
    }

    /** The file that was written last, null when nothing was. */
    public String getRecorded() {
        return recorded;
    }
}
