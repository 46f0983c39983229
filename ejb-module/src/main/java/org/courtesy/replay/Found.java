package org.courtesy.replay;

import java.util.UUID;

/** A difference on a decision, before it is stored. */
record Found(long customerId, UUID decision, Change change, boolean carried) {}
