/**
 * Tries a version of a rule set on the stored decisions: as a job over the history, or in shadow beside the live version.
 * Makes scenarios of them, too.
 *
 * <p>How decisions are judged twice and counted belongs to the core, whose package has the same name; how versions are kept
 * and built to {@code org.courtesy.rulebook}. Nothing here changes a decision or is heard by the request path.
 */
package org.courtesy.replay;
