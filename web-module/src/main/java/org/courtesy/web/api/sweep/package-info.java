/** Sweeps over HTTP: assess everybody or a part of the base, tell how far it is, stop. */
package org.courtesy.web.api.sweep;
