/** Trying versions of a rule set over HTTP: on the history, and in shadow. */
package org.courtesy.web.api.replay;
