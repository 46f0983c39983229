/**
 * Whom something is for. {@link org.courtesy.audience.Audience} says whom of the base something concerns;
 * {@link org.courtesy.audience.AudienceService} finds out, as a job, who of them may get an action on a channel on a day, who
 * not and why, within the limits of volume, and holds the contacts if wanted.
 *
 * <p>Nothing here sends anything or decides: every answer is the gate's.
 */
package org.courtesy.audience;
