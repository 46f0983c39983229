package org.courtesy.consent;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;

/**
 * An entry of the consent ledger with what proves it.
 *
 * @param purpose null: {@code ADVERTISING}
 * @param at when the customer said so; null: now
 * @param proof null: {@code NONE}
 * @param productGroups null or empty: {@code ENERGY}
 * @param controller for whom it was given; null: this supplier
 * @param recordedBy who wrote it down; null: the signed-in user
 * @param occasion on which occasion, e.g. {@code HOTLINE_CALL}
 * @param evidence where the proof is kept: a file number, an address, a recording id
 */
public record ConsentEntry(
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
        String evidence) {}
