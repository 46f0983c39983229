package org.courtesy.web.screen.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.courtesy.privacy.export.ExplanationService;
import org.courtesy.privacy.export.ExportForm;
import org.courtesy.text.Texts;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.report.Download;

/** One decision on a person, explained to them. */
@Named
@RequestScoped
public class ExplainView {

    /** So many decisions can be chosen from; an older one is explained by the interface. */
    private static final int MOST = 50;

    private final ExplanationService explanations;
    private final UserSettings settings;
    private String decision;
    private String language;

    @Inject
    public ExplainView(ExplanationService explanations, UserSettings settings) {
        this.explanations = explanations;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ExplainView() {
        this(null, null);
    }

    /** A decision to choose. */
    public record Choice(String id, String label) {}

    /** The latest decisions on a person, each with its day and what it proposed. */
    public List<Choice> decisions(String customer) {
        PrivacyWords tell = new PrivacyWords(settings.words());
        return explanations.decisions(customer, MOST, settings.getLocale()).stream()
                .map(one -> new Choice(one.id(), tell.say("privacy.explain.one", tell.moment(one.asOf()), one.next())))
                .toList();
    }

    /** Sends the explanation of the decision chosen, in the language chosen or the person's own. */
    public void download(String form) {
        Locale wanted = Texts.SUPPORTED.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
        String file = "explanation-" + decision;
        ExportForm wished = ExportForm.valueOf(form);
        InputStream document = explanations.explain(decision, wished, wanted).content();
        switch (wished) {
            case JSON -> Download.relayJson(file, document);
            case PDF -> Download.relayPdf(file, document);
        }
    }

    /** Id of the decision chosen. */
    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    /** The language chosen, null for the person's own. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
