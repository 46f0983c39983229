package org.courtesy.sweep;

import java.time.OffsetDateTime;

/**
 * The wish to assess many customers.
 *
 * @param filter null: everybody
 * @param asOf the instant at which they are judged; null: now, when the sweep is asked for
 * @param reason why, for those who see it later
 */
public record SweepRequest(SweepFilter filter, OffsetDateTime asOf, String reason) {}
