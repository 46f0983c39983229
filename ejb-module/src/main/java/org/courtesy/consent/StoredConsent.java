package org.courtesy.consent;

import java.time.OffsetDateTime;

/**
 * An entry as it stands in the ledger, never changed again.
 *
 * @param id number of the entry
 * @param recordedAt when it was written
 */
public record StoredConsent(long id, ConsentEntry entry, OffsetDateTime recordedAt) {}
