package org.courtesy.customer;

import java.time.Instant;
import java.util.Map;

/**
 * What a feature knows of customers and a decision has to see. Features implement it, the {@link CaseLoader} asks all of
 * them; so the customer does not depend on what hangs on it.
 */
public interface CasePart {

    /**
     * Adds to the drafts what was known at an instant, with one query per table however many drafts there are.
     *
     * @param drafts by the key of the customer's row; never empty
     */
    void contribute(Map<Long, CaseDraft> drafts, Instant asOf);
}
