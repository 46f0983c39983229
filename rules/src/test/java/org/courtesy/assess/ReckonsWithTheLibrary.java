package org.courtesy.assess;

import org.hipparchus.special.Gamma;

/** Deliberate violation: the library of mathematics outside its rooms. */
public final class ReckonsWithTheLibrary {

    private ReckonsWithTheLibrary() {}

    static double factorial(int n) {
        return Math.exp(Gamma.logGamma(n + 1.0));
    }
}
