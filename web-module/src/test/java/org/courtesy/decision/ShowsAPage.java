package org.courtesy.decision;

import jakarta.faces.context.FacesContext;

/** Deliberate violation: the application knows a face. */
public record ShowsAPage(FacesContext page) {}
