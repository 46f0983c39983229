/** {@code /webhooks}: the endpoints of other systems that are told what happens. */
package org.courtesy.web.api.webhook;
