package org.courtesy.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A delivery that this server has claimed, with everything that is needed to send it.
 *
 * @param secrets as they are stored, the present one first
 * @param attempts how many there have been, this one included
 */
record Parcel(UUID delivery, UUID webhook, UUID event, String url, String body, List<String> secrets, int attempts) {}
