package org.courtesy.outbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an event says: numbers, codes and links, no names and no addresses. Whoever may know more asks the interface. What is null is
 * left out.
 */
public final class EventData {

    private final Map<String, Object> fields = new TreeMap<>();
    private final Map<String, String> links = new TreeMap<>();

    /** Says something. */
    public EventData with(String field, Object value) {
        if (value != null) {
            fields.put(field, value);
        }
        return this;
    }

    /**
     * Says where there is more.
     *
     * @param path relative to the base path of the interface
     */
    public EventData link(String name, String path) {
        links.put(name, path);
        return this;
    }

    /** Says which customer it concerns. */
    public EventData about(String customer) {
        return with("customer", customer).link("customer", path("customers", customer));
    }

    /** The path of a resource whose parts may hold any character. */
    public static String path(String... parts) {
        return Arrays.stream(parts)
                .map(part ->
                        "/" + URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining());
    }

    Map<String, Object> fields() {
        if (!links.isEmpty()) {
            fields.put("links", links);
        }
        return fields;
    }
}
