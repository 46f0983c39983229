/** The plug-ins of a server, over HTTP. */
package org.courtesy.web.api.plugin;
