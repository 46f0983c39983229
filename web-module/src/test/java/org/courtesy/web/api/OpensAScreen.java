package org.courtesy.web.api;

import jakarta.faces.context.FacesContext;

/** Deliberate violation: the interface knows a screen. */
public record OpensAScreen(FacesContext screen) {}
