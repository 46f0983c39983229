package org.courtesy.audit;

import java.time.Instant;

/** Told when an entry is stored. */
record Written(Deed deed, Instant at, int times, String correlation) {}
