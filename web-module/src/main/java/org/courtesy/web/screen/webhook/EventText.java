package org.courtesy.web.screen.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.courtesy.json.CaseJson;

/** An event for people to read. */
final class EventText {

    private EventText() {}

    /** The same event over several lines. */
    static String laidOut(String json) {
        try {
            return CaseJson.apiMapper().readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            return json;
        }
    }
}
