/**
 * How a request proves who sent it: Basic or Bearer on the interface, a session on the screens, a link on the pages of
 * customers.
 *
 * <p>Whether a password or key is right is decided by {@code org.courtesy.security}, whether a link is, by {@code
 * org.courtesy.link}; no page and no resource is known
 * here.
 */
package org.courtesy.web.security;
