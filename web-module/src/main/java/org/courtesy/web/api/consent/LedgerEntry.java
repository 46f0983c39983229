package org.courtesy.web.api.consent;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.StoredConsent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;

/** An entry of the consent ledger as it is answered: what was sent, completed, with its number and time. */
public record LedgerEntry(
        long id,
        Purpose purpose,
        ContactChannel channel,
        ConsentState state,
        OffsetDateTime at,
        Proof proof,
        String textVersion,
        List<ProductGroup> productGroups,
        OffsetDateTime lastUsedAt,
        String controller,
        String recordedBy,
        String occasion,
        String evidence,
        OffsetDateTime recordedAt) {

    static LedgerEntry of(StoredConsent stored) {
        ConsentEntry entry = stored.entry();
        return new LedgerEntry(
                stored.id(),
                entry.purpose(),
                entry.channel(),
                entry.state(),
                entry.at(),
                entry.proof(),
                entry.textVersion(),
                entry.productGroups(),
                entry.lastUsedAt(),
                entry.controller(),
                entry.recordedBy(),
                entry.occasion(),
                entry.evidence(),
                stored.recordedAt());
    }
}
