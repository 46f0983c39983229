/** The audit trail on the interface. */
package org.courtesy.web.api.audit;
