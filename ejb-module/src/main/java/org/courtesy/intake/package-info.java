/**
 * Ways in for much at once: files with customers, contracts, premises, households, consents, touchpoints and lists of those
 * who want no advertising, read by a mapping, checked row by row and written in batches.
 *
 * <p>Single touchpoints and customers do not pass here, and nothing is decided here.
 */
package org.courtesy.intake;
