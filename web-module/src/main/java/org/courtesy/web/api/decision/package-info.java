/** Decisions over HTTP: judge a case, read stored decisions with their inputs, make them again. */
package org.courtesy.web.api.decision;
