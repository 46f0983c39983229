/**
 * The door: signing in and out.
 *
 * <p>Who may come in is decided by {@code org.courtesy.security}; how a session keeps it, by {@code web.security}.
 */
package org.courtesy.web.screen.login;
