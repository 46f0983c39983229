/**
 * The page of one's own account: password and second factor.
 *
 * <p>What a password must be like and when a code is right belongs to {@code org.courtesy.security}; how a session goes on after a
 * change, to {@code web.security}.
 */
package org.courtesy.web.screen.account;
