/** Touchpoints over HTTP: record one and get the decision on it, read the timeline. */
package org.courtesy.web.api.touchpoint;
