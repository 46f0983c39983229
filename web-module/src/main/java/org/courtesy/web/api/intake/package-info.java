/** Imports over HTTP: take a file, tell how far it is and which rows were refused. Reading rows is not done here. */
package org.courtesy.web.api.intake;
