/**
 * The interface over HTTP, one class per resource: what it answers, what it refuses, and that the server goes on.
 *
 * <p>Only HTTP is used here, never a class of the product: these tests hold the interface as integrations see it.
 */
package org.courtesy.it.api;
