package org.courtesy.web.api.rulebook;

/** Why something is done. */
public record ReasonRequest(String reason) {}
