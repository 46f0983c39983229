/**
 * The approval desk: what waits for a second person, what is in force, and the way back.
 *
 * <p>Who may approve what is decided by the services of the rulebook, not here.
 */
package org.courtesy.web.screen.approval;
