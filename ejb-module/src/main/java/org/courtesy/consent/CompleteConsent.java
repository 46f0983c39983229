package org.courtesy.consent;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.shared.Checks;

/** What an entry of the ledger must say, and what it means where it says nothing. */
final class CompleteConsent {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VERSION = 40;
    private static final int LONGEST_USER = 64;
    private static final int LONGEST_EVIDENCE = 500;

    private CompleteConsent() {}

    /**
     * Checks an entry.
     *
     * @throws org.courtesy.json.InvalidInputException with all that is wrong with it
     */
    static void check(ConsentEntry entry) {
        new Checks()
                .required("channel", entry.channel())
                .required("state", entry.state())
                .longest("textVersion", entry.textVersion(), LONGEST_VERSION)
                .longest("controller", entry.controller(), LONGEST_NAME)
                .longest("recordedBy", entry.recordedBy(), LONGEST_USER)
                .longest("occasion", entry.occasion(), LONGEST_NAME)
                .longest("evidence", entry.evidence(), LONGEST_EVIDENCE)
                .done();
    }

    /** The entry with everything filled in that it left open. */
    static ConsentEntry of(ConsentEntry entry, OffsetDateTime now, String recordedBy) {
        boolean anyGroup =
                entry.productGroups() == null || entry.productGroups().isEmpty();
        return new ConsentEntry(
                entry.purpose() == null ? Purpose.ADVERTISING : entry.purpose(),
                entry.channel(),
                entry.state(),
                entry.at() == null ? now : entry.at(),
                entry.proof() == null ? Proof.NONE : entry.proof(),
                entry.textVersion(),
                anyGroup ? List.of(ProductGroup.ENERGY) : entry.productGroups(),
                entry.lastUsedAt(),
                entry.controller(),
                entry.recordedBy() == null ? recordedBy : entry.recordedBy(),
                entry.occasion(),
                entry.evidence());
    }
}
