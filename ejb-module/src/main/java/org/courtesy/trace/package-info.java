/**
 * Traces: how long which part of a request took, told to a collector by OpenTelemetry. Off unless its address is configured.
 *
 * <p>Knows no feature. Names of pieces are templates and words of the code; nothing about a customer, a user or an address may become a
 * name or an attribute.
 */
package org.courtesy.trace;
