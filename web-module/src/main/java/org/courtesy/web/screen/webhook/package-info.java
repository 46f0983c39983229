/**
 * Endpoints of other systems: who is told what, how that goes, and what to do when it does not.
 *
 * <p>What is sent, when and how often is decided by {@code org.courtesy.webhook}, not here.
 */
package org.courtesy.web.screen.webhook;
