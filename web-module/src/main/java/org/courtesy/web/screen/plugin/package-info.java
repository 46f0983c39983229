/** The page on which operators see what was added to the product. */
package org.courtesy.web.screen.plugin;
