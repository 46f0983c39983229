package org.courtesy.assess;

import org.courtesy.finding.Band;
import org.courtesy.finding.Churn;
import org.courtesy.finding.CustomerValue;
import org.courtesy.finding.Loyalty;

/**
 * What profiling says of the customer before occasions and offers are judged; everything is null where profiling for
 * advertising is not permitted.
 *
 * @param newLoyaltyLevel a higher level of loyalty was reached lately
 */
record Standing(Churn churn, CustomerValue value, Loyalty loyalty, boolean newLoyaltyLevel) {

    /** Nothing may be known. */
    static final Standing UNKNOWN = new Standing(null, null, null, false);

    boolean highRisk() {
        return churn != null && churn.band().atLeast(Band.HIGH);
    }

    String segmentOrEmpty() {
        return value == null || value.segment() == null ? "" : value.segment();
    }

    int loyaltyPoints() {
        return loyalty == null ? 0 : loyalty.points();
    }
}
