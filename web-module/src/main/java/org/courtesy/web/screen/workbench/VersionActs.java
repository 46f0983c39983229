package org.courtesy.web.screen.workbench;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.courtesy.rulebook.RuleSetGovernance;
import org.courtesy.rulebook.RuleSetProof;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.report.Download;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.RulebookCall;
import org.primefaces.PrimeFaces;

/** What an analyst does with a whole version: draft, check, test, submit, move in and out. */
@Named
@ViewScoped
public class VersionActs implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RuleSetService rules;
    private final RuleSetProof proof;
    private final RuleSetGovernance governance;
    private final UserSettings settings;

    private String title;
    private String why;
    private String risk;
    private transient Part archive;
    private transient ReportPanel report;

    @Inject
    public VersionActs(RuleSetService rules, RuleSetProof proof, RuleSetGovernance governance, UserSettings settings) {
        this.rules = rules;
        this.proof = proof;
        this.governance = governance;
        this.settings = settings;
    }

    /** For the proxy. */
    protected VersionActs() {
        this(null, null, null, null);
    }

    /** Makes a draft and opens it. */
    public String draft(int parent) {
        return call("draftForm")
                .ask(() -> rules.draft(Rulebook.NAME, parent, title))
                .map(draft -> Navigation.outcomeOfVersion(draft.version()))
                .orElse(null);
    }

    /** Checks all files of a version, and tells the script, whose tree shows what was found. */
    public void check(int version) {
        call("head").ask(() -> proof.check(Rulebook.NAME, version)).ifPresent(found -> {
            report = ReportPanel.of(found, settings.words());
            PrimeFaces.current().ajax().addCallbackParam("checked", true);
        });
    }

    /** Runs all scenarios of a version. */
    public void runScenarios(int version) {
        call("head")
                .ask(() -> proof.runScenarios(Rulebook.NAME, version))
                .ifPresent(found -> report = ReportPanel.of(found, settings.words()));
    }

    /** Hands a version to the approvers. */
    public String submit(int version) {
        return call("submitForm")
                .ask(() -> governance.submit(Rulebook.NAME, version, why, risk))
                .map(submitted -> Navigation.outcomeOfVersion(version))
                .orElse(null);
    }

    /** Takes a submission back. */
    public void withdraw(int version) {
        call("head").ask(() -> governance.withdraw(Rulebook.NAME, version));
    }

    /** Gives up a draft and goes on with what is live. */
    public String discard(int version) {
        return call("moreForm")
                .ask(() -> rules.discard(Rulebook.NAME, version))
                .map(discarded -> Navigation.WORKBENCH + "?faces-redirect=true")
                .orElse(null);
    }

    /** Sends all files as a zip. */
    public void export(int version) {
        Download.sendZip(Rulebook.NAME + "-" + version, rules.exportZip(Rulebook.NAME, version));
    }

    /** Makes a draft from a zip and opens it. */
    public String importInto(int parent) {
        if (archive == null) {
            return null;
        }
        return call("moreForm")
                .ask(() -> rules.importZip(Rulebook.NAME, parent, bytes(), archive.getSubmittedFileName()))
                .map(draft -> Navigation.outcomeOfVersion(draft.version()))
                .orElse(null);
    }

    private byte[] bytes() {
        try {
            return archive.getInputStream().readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private RulebookCall call(String form) {
        return RulebookCall.fromForm(form, settings.words());
    }

    /** What the last check or run of scenarios found, null before one. */
    public ReportPanel getReport() {
        return report;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getRisk() {
        return risk;
    }

    public void setRisk(String risk) {
        this.risk = risk;
    }

    public Part getArchive() {
        return archive;
    }

    public void setArchive(Part archive) {
        this.archive = archive;
    }
}
