/**
 * Takes the time of every HTTP exchange, from before the door to the last byte, and counts the problems that were answered.
 *
 * <p>Servlet API only. Of an address only its template is kept.
 */
package org.courtesy.web.metric;
