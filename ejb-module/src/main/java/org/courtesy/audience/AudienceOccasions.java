package org.courtesy.audience;

import java.util.List;

/**
 * For what there can be an audience.
 *
 * @param actions codes of actions, which concern those whose turn it is
 * @param types types of the touchpoint catalogue, which concern everybody
 */
public record AudienceOccasions(List<String> actions, List<String> types) {

    public AudienceOccasions {
        actions = List.copyOf(actions);
        types = List.copyOf(types);
    }
}
