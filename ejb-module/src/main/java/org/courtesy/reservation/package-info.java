/**
 * Contact slots for other systems: asked for, held, used or given back. Who holds the last permitted contact of a person, a
 * household or a premise holds it alone.
 *
 * <p>What a contact is and what the gate says to it is the touchpoint's business; how the worklist holds its slots is the
 * worklist's. Nothing here decides.
 */
package org.courtesy.reservation;
