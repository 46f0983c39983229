package org.courtesy.webhook;

import java.util.List;

/**
 * What makes an endpoint.
 *
 * @param url where events are posted; {@code https}, or {@code http} in a network that the operator has allowed
 * @param description for people, at most 200 characters
 * @param types the event types that it listens to, at least one
 * @param enabled null: true; false pauses it
 */
public record WebhookContent(String url, String description, List<String> types, Boolean enabled) {

    public WebhookContent {
        url = url == null || url.isBlank() ? null : url.strip();
        description = description == null || description.isBlank() ? null : description.strip();
        types = types == null ? List.of() : types.stream().distinct().toList();
    }

    boolean active() {
        return enabled == null || enabled;
    }
}
