package org.courtesy.fact;

import java.util.List;

/**
 * An entry of the consent ledger. It is not judged: whether a consent permits anything, {@code consent} of a question says.
 *
 * @param purpose what it is about
 * @param channel the way of contact it is about
 * @param state granted, denied, withdrawn or expired
 * @param proof what shows that it was given, null when nothing does
 * @param productGroups what it names
 * @param daysAgo days of 24 hours since it was recorded
 * @param daysSinceUsed days of 24 hours since its last lawful use, infinite when there was none
 */
public record ConsentEntry(
        Purpose purpose,
        ContactChannel channel,
        ConsentState state,
        Proof proof,
        List<ProductGroup> productGroups,
        double daysAgo,
        double daysSinceUsed)
        implements CaseEntry {

    public ConsentEntry {
        productGroups = Lists.copy(productGroups);
    }
}
