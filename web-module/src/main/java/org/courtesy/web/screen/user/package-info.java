/**
 * The users: who may sign in with a password, with which roles, and their end.
 *
 * <p>What may be changed and what may not belongs to {@code org.courtesy.security}, not here.
 */
package org.courtesy.web.screen.user;
