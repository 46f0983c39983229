package org.courtesy.customer;

import org.courtesy.decision.SpeaksToTheEngine;

/** A deliberate violation: the other half of a circle of features. */
public class KnowsWhatHangsOnIt {

    SpeaksToTheEngine decision;
}
