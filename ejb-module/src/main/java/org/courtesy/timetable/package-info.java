/**
 * What the server does by the clock: when next, when last, and what came of it.
 *
 * <p>When something is done is said once, at its schedule; here it is read from the timers of the container. What is done
 * belongs to its feature.
 */
package org.courtesy.timetable;
