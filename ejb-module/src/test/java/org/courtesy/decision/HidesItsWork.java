package org.courtesy.decision;

import jakarta.ejb.Stateless;

/** A deliberate violation: a bean whose work others call although its view does not show it. */
@Stateless
public class HidesItsWork {

    void work() {}

    /** Calls what it cannot reach in the container. */
    public record Caller(HidesItsWork bean) {

        void call() {
            bean.work();
        }
    }
}
