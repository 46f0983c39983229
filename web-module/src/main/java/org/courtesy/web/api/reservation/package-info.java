/**
 * Contact slots over the interface.
 *
 * <p>No decisions: who may be contacted is asked of the services.
 */
package org.courtesy.web.api.reservation;
