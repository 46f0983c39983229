/**
 * Finding a customer, and the page that answers the five questions about them.
 *
 * <p>{@code CustomerPages} asks the services; the panels turn what they answer into words. Nothing is decided here.
 */
package org.courtesy.web.screen.customer;
