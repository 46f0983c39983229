package org.courtesy.explain;

import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;

/** Judges a case by the rules in force, without explaining. */
@FunctionalInterface
public interface Judge {

    /** The assessment of the case. */
    Assessment judge(CustomerCase customerCase);
}
