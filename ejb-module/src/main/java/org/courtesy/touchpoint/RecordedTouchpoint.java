package org.courtesy.touchpoint;

import org.courtesy.finding.Assessment;

/**
 * A recorded touchpoint with the decision made on it.
 *
 * @param repeated true when it had been recorded before and this is the first answer again
 */
public record RecordedTouchpoint(TouchpointView touchpoint, Assessment assessment, boolean repeated) {}
