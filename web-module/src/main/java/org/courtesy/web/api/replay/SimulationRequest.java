package org.courtesy.web.api.replay;

import org.courtesy.replay.ReplayFilter;

/**
 * The wish to try a version on the stored decisions.
 *
 * @param base version with which it is compared; null: the live one
 * @param filter null: all decisions
 */
public record SimulationRequest(Integer base, ReplayFilter filter) {}
