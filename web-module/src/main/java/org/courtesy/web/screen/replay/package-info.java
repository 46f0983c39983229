/**
 * A version tried on the history: started, watched, read in numbers of customers, and drilled into.
 *
 * <p>Nothing is judged here.
 */
package org.courtesy.web.screen.replay;
