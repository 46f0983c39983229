/**
 * What rules did in production: each rule with its figures, what control groups say, and the nightly proof.
 *
 * <p>Nothing is counted here.
 */
package org.courtesy.web.screen.watch;
