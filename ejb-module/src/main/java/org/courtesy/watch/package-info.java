/**
 * Watches the rules in production: what each of them did, and whether decisions can be repeated.
 *
 * <p>Nothing here decides or changes a decision; all of it is counted afterwards, from what was stored.
 */
package org.courtesy.watch;
