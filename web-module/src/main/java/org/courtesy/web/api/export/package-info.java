/** Exports over HTTP: ask for one, tell how far it is, hand out its file. Writing rows is not done here. */
package org.courtesy.web.api.export;
