package org.courtesy.decision;

import java.time.Instant;

/** A deliberate violation: there is one clock. */
public class LooksAtTheWall {

    Instant now() {
        return Instant.now();
    }
}
