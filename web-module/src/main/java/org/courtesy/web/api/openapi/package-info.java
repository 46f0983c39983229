/**
 * The description of the interface: an OpenAPI document written during the build from the resources' annotations, and
 * the address it is served at. Nothing in it is kept by hand twice.
 */
package org.courtesy.web.api.openapi;
