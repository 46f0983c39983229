package org.courtesy.feedback;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.finding.Refusal;
import org.courtesy.link.IssuedLink;

/** What the gate says to the wish to ask. */
public sealed interface AskAnswer {

    /** One may ask: the link to put into the question. */
    record Permitted(IssuedLink link) implements AskAnswer {}

    /**
     * One may not, since a survey is advertising.
     *
     * @param refusals every reason, the decisive first
     * @param from from when on one may, null when that is not known
     */
    record Refused(List<Refusal> refusals, OffsetDateTime from) implements AskAnswer {}
}
