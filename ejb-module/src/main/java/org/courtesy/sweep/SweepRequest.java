package org.courtesy.sweep;

import java.time.OffsetDateTime;

/**
 * The wish to assess many customers.
 *
 * @param filter null: everybody
 * @param asOf the instant at which they are judged; null: now, when the sweep is asked for
 * @param reason why, for those who see it later
 * @param changedOnly true: only those of whom something else is known than at their latest decision, or whom other rules or tables
 *     have judged; what only the calendar changes is left to the sweep of everybody
 */
public record SweepRequest(SweepFilter filter, OffsetDateTime asOf, String reason, boolean changedOnly) {}
