/**
 * The JAX-RS interface: one package per feature, {@code http} and {@code problem} for what they share.
 *
 * <p>Resources translate between HTTP and the services of the application. No business decision, no persistence and no
 * screen belongs here.
 */
package org.courtesy.web.api;
