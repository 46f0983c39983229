/** Audiences handed to channel gateways, over HTTP. */
package org.courtesy.web.api.handover;
