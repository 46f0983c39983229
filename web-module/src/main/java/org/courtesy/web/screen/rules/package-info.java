/**
 * What the pages about rules share: how versions are found and named, and how the services of the rulebook are called.
 *
 * <p>No page has its bean here.
 */
package org.courtesy.web.screen.rules;
