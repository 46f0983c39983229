package org.courtesy.worklist;

/** Told when teams, their areas, or who stands in for whom are stored anew. */
record TeamsChanged() {}
