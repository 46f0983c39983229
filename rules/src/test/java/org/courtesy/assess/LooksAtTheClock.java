package org.courtesy.assess;

import java.time.LocalDate;

/** Deliberate violation: a decision that asks for today. */
public final class LooksAtTheClock {

    private LooksAtTheClock() {}

    static LocalDate today() {
        return LocalDate.now();
    }
}
