package org.courtesy.web.screen;

import jakarta.ws.rs.core.Response;

/** Deliberate violation: a screen that speaks HTTP with itself. */
public record CallsTheInterface(Response response) {}
