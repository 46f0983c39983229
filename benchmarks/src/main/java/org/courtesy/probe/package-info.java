/**
 * Watches a running server from inside, for measurements: how long it works on a page, how much of that are services and
 * statements, and what the page leaves in the session. A Java agent, so that the product needs no code for it.
 *
 * <p>Nothing of the product may depend on this package, and no class in it may need more than the JDK and Byte Buddy.
 */
package org.courtesy.probe;
