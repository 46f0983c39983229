/**
 * Whether the application lives and can decide, for load balancers and orchestrators.
 *
 * <p>Only yes or no and by what, and by which version of the rules; nothing about customers or the machine.
 */
package org.courtesy.web.health;
