package org.courtesy.web.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Calendar;
import org.courtesy.finding.Refusal;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.web.http.Languages;

/** Puts findings into the caller's words, those of the live rules. */
@ApplicationScoped
public class Wording {

    private final LiveRules rules;

    /** For the proxy. */
    protected Wording() {
        this(null);
    }

    @Inject
    public Wording(LiveRules rules) {
        this.rules = rules;
    }

    /** The assessment with its texts in the best language for an {@code Accept-Language} header. */
    public Assessment in(String acceptLanguage, Assessment assessment) {
        return rules.texts().translate(assessment, Languages.best(acceptLanguage));
    }

    /** The calendar with its texts in the best language for an {@code Accept-Language} header. */
    public Calendar in(String acceptLanguage, Calendar calendar) {
        return rules.texts().translate(calendar, Languages.best(acceptLanguage));
    }

    /** The sentence for a refusal in the best language for an {@code Accept-Language} header. */
    public String of(String acceptLanguage, Refusal refusal) {
        return rules.texts().text("refusal", refusal.code(), Languages.best(acceptLanguage));
    }
}
