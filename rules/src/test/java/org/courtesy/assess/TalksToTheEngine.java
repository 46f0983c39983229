package org.courtesy.assess;

import org.kie.api.runtime.KieSession;

/** Deliberate violation: the engine outside its room. */
public final class TalksToTheEngine {

    private TalksToTheEngine() {}

    static void halt(KieSession session) {
        session.halt();
    }
}
