/**
 * From a case to an assessment: prepare pictures, ask the questions phase by phase, gather the answers.
 *
 * <p>The order of the phases lives here and nowhere else. Everything is a pure function of the case, the rule base and the
 * policy: no clock, no database, no engine types.
 */
package org.courtesy.assess;
