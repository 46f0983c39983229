package org.courtesy.replay;

import java.util.UUID;
import org.courtesy.finding.Mode;

/**
 * A stored decision with its answer.
 *
 * @param inputs the case, as JSON
 * @param result the answer, as JSON
 */
record StoredDecision(UUID id, Mode mode, String inputs, String result) {}
