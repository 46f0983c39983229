/**
 * What the server does by the clock: when next, when last, and what came of it.
 *
 * <p>When something is done is said once, by its bean; what is done belongs to its feature. Nothing else waits for the time of day.
 */
package org.courtesy.timetable;
