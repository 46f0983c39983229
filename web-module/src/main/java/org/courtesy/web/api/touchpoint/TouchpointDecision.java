package org.courtesy.web.api.touchpoint;

import org.courtesy.finding.Assessment;
import org.courtesy.touchpoint.TouchpointView;

/** A recorded touchpoint with the decision made on it. */
public record TouchpointDecision(TouchpointView touchpoint, Assessment assessment) {}
