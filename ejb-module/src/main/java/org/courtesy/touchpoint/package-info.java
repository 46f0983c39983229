/**
 * Touchpoints: what happened between a customer and the utility, recorded once and told as a timeline.
 *
 * <p>Judging is left to {@code org.courtesy.decision}, reading foreign formats to {@code org.courtesy.intake}.
 */
package org.courtesy.touchpoint;
