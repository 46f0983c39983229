package org.courtesy.web.api.webhook;

import java.time.OffsetDateTime;

/**
 * The wish to send dead letters again.
 *
 * @param since those that were noted since this instant
 */
public record ReplayRequest(OffsetDateTime since) {}
