package org.courtesy.sweep;

import java.time.OffsetDateTime;

/**
 * A checked sweep as it waits in the job table.
 *
 * @param lastId id of the latest customer when the sweep was asked for
 * @param changedOnly see {@link SweepRequest}
 */
record SweepJob(SweepFilter filter, OffsetDateTime asOf, String reason, long lastId, boolean changedOnly) {}
