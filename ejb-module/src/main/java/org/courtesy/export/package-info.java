/**
 * Ways out for much at once: everything of a kind as a file of separated values or NDJSON, in the form in which
 * {@link org.courtesy.intake} reads it, written page by page by a job and kept for a limited time.
 *
 * <p>Figures for people are reports and are not made here.
 */
package org.courtesy.export;
