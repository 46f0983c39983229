package org.courtesy.web.api.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;

/** Puts the example bodies into the OpenAPI document. */
final class ExampleBodies {

    private static final List<String> NAMES = List.of(
            Examples.CASE,
            Examples.TOUCHPOINT,
            Examples.CORRECTION,
            Examples.EVENT,
            Examples.EVENT_BATCH,
            Examples.WEBHOOK,
            Examples.DELIVERY,
            Examples.KEY,
            Examples.PRIVACY_REQUEST,
            Examples.RESERVATION);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExampleBodies() {}

    static void addTo(Components components) {
        for (String name : NAMES) {
            components.addExample(name, OASFactory.createObject(Example.class).value(read(name)));
        }
    }

    private static Object read(String name) {
        try (InputStream in = ExampleBodies.class.getResourceAsStream(name + ".json")) {
            return MAPPER.readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
