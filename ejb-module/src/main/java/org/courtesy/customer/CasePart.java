package org.courtesy.customer;

import java.util.List;
import org.courtesy.shared.RowQuery;

/**
 * What a feature knows of customers and a decision has to see. Features implement it, the {@link CaseLoader} asks the queries of
 * all of them at once; so the customer does not depend on what hangs on it.
 */
public interface CasePart {

    /**
     * The queries whose rows add to the drafts what was known at their instant: one for each table, however many drafts there are.
     *
     * @param drafts never empty
     */
    List<RowQuery> queries(CaseDrafts drafts);
}
