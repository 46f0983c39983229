package org.courtesy.web.api.touchpoint;

import java.util.List;

/**
 * What became of the events of a batch.
 *
 * @param taken how many were recorded now
 * @param repeated how many had been recorded before
 * @param refused how many were not taken
 * @param results one per event, in the order of the batch
 */
public record EventBatchAnswer(int taken, int repeated, int refused, List<EventResult> results) {}
