/**
 * Whether the application lives and can decide, for load balancers and orchestrators.
 *
 * <p>Only yes or no and by what, by which version of the rules, and how far behind; nothing about customers or the machine.
 */
package org.courtesy.web.health;
