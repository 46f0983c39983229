package org.courtesy.web.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.courtesy.web.http.Languages;
import org.courtesy.web.http.Places;
import org.courtesy.web.metric.Notes;
import org.jboss.logging.Logger;

/**
 * A problem with the headers that go with it.
 *
 * @param headers name to value
 */
record Answer(Problem problem, Map<String, String> headers) {

    private static final Logger LOG = Logger.getLogger(Answer.class);

    /** The answer to a request; a fault of our own is logged once, under the incident id that the caller gets. */
    static Answer to(HttpServletRequest request, Fault fault, Throwable thrown) {
        Locale locale = Languages.of(request);
        String path = Places.addressOf(request);
        String incident = null;
        Notes.problem(request, fault.kind().slug(), fault.code(), fault.status());
        if (fault.kind() == ProblemKind.INTERNAL) {
            incident = UUID.randomUUID().toString();
            LOG.errorf(thrown, "Incident %s: %s %s", incident, request.getMethod(), path);
        }
        Map<String, String> headers = new TreeMap<>(fault.headers());
        headers.put("Content-Language", locale.toLanguageTag());
        headers.put("Vary", "Accept-Language");
        return new Answer(Problems.describe(fault, locale, path, incident), headers);
    }
}
