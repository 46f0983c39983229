package org.courtesy.web.api.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The headers of a CloudEvent in binary mode: {@code ce-id} is its attribute {@code id}. */
public final class CloudEventHeaders {

    private static final String PREFIX = "ce-";
    private static final int HEX = 16;

    private CloudEventHeaders() {}

    /** The attributes by their names in small letters; none when this is no event. */
    public static Map<String, String> of(MultivaluedMap<String, String> headers) {
        Map<String, String> attributes = new TreeMap<>();
        headers.forEach((header, values) -> {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX) && !values.isEmpty()) {
                attributes.put(name.substring(PREFIX.length()), decoded(values.get(0)));
            }
        });
        return attributes;
    }

    /** The value without the escapes of the protocol binding; what is no escape stays as it is. */
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        byte[] sent = value.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < sent.length; i++) {
            int high = i + 2 <= sent.length - 1 ? Character.digit(sent[i + 1], HEX) : -1;
            int low = i + 2 <= sent.length - 1 ? Character.digit(sent[i + 2], HEX) : -1;
            if (sent[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * HEX + low);
                i += 2;
            } else {
                bytes.write(sent[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
