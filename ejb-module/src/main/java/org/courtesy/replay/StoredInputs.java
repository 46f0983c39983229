package org.courtesy.replay;

import java.time.Instant;
import java.util.UUID;
import org.courtesy.finding.Mode;

/**
 * A stored decision, as far as judging it again needs it.
 *
 * @param inputs the case, as JSON
 */
record StoredInputs(UUID id, long customerId, Instant asOf, Mode mode, String inputs) {}
