package org.courtesy.web.api.http;

import org.courtesy.finding.Assessment;
import org.courtesy.finding.Calendar;
import org.courtesy.text.Texts;
import org.courtesy.web.http.Languages;

/** Puts findings into the caller's words. */
public final class Wording {

    private Wording() {}

    /** The assessment with its texts in the best language for an {@code Accept-Language} header. */
    public static Assessment in(String acceptLanguage, Assessment assessment) {
        return Texts.shipped().translate(assessment, Languages.best(acceptLanguage));
    }

    /** The calendar with its texts in the best language for an {@code Accept-Language} header. */
    public static Calendar in(String acceptLanguage, Calendar calendar) {
        return Texts.shipped().translate(calendar, Languages.best(acceptLanguage));
    }
}
