/**
 * Whether the application lives and can decide, for load balancers and orchestrators.
 *
 * <p>Only yes or no and by what; nothing about customers, versions or the machine.
 */
package org.courtesy.web.health;
