package org.courtesy.fact;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One entry of the consent ledger. Per purpose and channel the latest entry at or before {@code asOf} decides.
 *
 * @param productGroups what may be advertised; absent: {@code ENERGY}
 * @param lastUsedAt last lawful use; it extends the age of the consent
 * @param controller for whom the consent was given; absent: this supplier
 */
public record Consent(
        Purpose purpose,
        ContactChannel channel,
        ConsentState state,
        OffsetDateTime at,
        Proof proof,
        String textVersion,
        List<ProductGroup> productGroups,
        OffsetDateTime lastUsedAt,
        String recordedBy,
        String controller) {

    public Consent {
        purpose = purpose == null ? Purpose.ADVERTISING : purpose;
        proof = proof == null ? Proof.NONE : proof;
        productGroups = productGroups == null || productGroups.isEmpty()
                ? List.of(ProductGroup.ENERGY)
                : List.copyOf(productGroups);
    }
}
