package org.courtesy.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What came of a request.
 *
 * @param status of the answer, 0 if none came
 * @param type of its body
 * @param retryAfter as the answer says it, null if it does not
 * @param body as it came, or why nothing came
 * @param millis how long it took
 */
record Reply(int status, String type, String retryAfter, String body, long millis) {

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean done() {
        return status >= 200 && status < 300;
    }

    /** Refused for now and in the way that is promised: which code, when to come again. */
    boolean refusedInOrder() {
        return (status == 503 || status == 429)
                && type.startsWith("application/problem+json")
                && retryAfter != null
                && !json().path("code").asText().isEmpty();
    }

    /** Says in few words what it is, to be counted. */
    String kind() {
        if (status == 0) {
            return "no answer";
        }
        String code =
                done() || !type.contains("json") ? "" : json().path("code").asText();
        return code.isEmpty() ? Integer.toString(status) : status + " " + code;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(body, noJson);
        }
    }
}
