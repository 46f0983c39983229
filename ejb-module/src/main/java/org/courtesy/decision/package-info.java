/**
 * Decisions: judging a case with the live rules, storing it whole, finding it again and replaying it.
 *
 * <p>The rules themselves and the engine are in the core; nothing here decides.
 */
package org.courtesy.decision;
