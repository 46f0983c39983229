package org.courtesy.fact;

import com.fasterxml.jackson.databind.JsonNode;

/** Deliberate violation: a fact that knows JSON. */
public record KnowsJson(JsonNode node) {}
