/**
 * The conventions of the interface that every resource shares: JSON in and out, limits of bodies and pages, conditional
 * requests, parameters, languages.
 *
 * <p>No feature is known here.
 */
package org.courtesy.web.api.http;
