package org.courtesy.decision;

import org.courtesy.customer.KnowsWhatHangsOnIt;
import org.kie.api.KieServices;

/** A deliberate violation: only the core may see the engine. Also one half of a circle of features. */
public class SpeaksToTheEngine {

    KieServices engine;
    KnowsWhatHangsOnIt customer;
}
