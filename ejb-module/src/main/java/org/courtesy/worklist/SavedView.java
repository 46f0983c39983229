package org.courtesy.worklist;

import java.util.UUID;

/** A filter under a name, of one user. */
public record SavedView(UUID id, String name, WorklistFilter filter) {}
