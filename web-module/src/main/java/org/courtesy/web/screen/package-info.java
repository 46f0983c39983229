/**
 * The screens: one bean per page, which asks one service and turns the answer into what the page shows.
 *
 * <p>No rules, no persistence and no JAX-RS here; sentences stand in the message bundles and in the texts of the core.
 */
package org.courtesy.web.screen;
