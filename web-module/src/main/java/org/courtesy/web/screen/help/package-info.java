/**
 * Help where it is needed: what a page is for, its keys, and a tour of three steps for whoever is here for the first time.
 *
 * <p>The sentences stand in the message bundle under the name of the page; nothing here knows what a page does.
 */
package org.courtesy.web.screen.help;
