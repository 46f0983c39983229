package org.courtesy.web.api.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.courtesy.event.EventService;
import org.courtesy.web.api.http.CloudEventHeaders;

/** Does what {@link Mapped} says. */
@Provider
@Mapped
@ApplicationScoped
public class MappedBodies implements ReaderInterceptor {

    private final EventService events;

    @Inject
    public MappedBodies(EventService events) {
        this.events = events;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public MappedBodies() {
        this(null);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Map<String, String> attributes = CloudEventHeaders.of(context.getHeaders());
        if (!attributes.isEmpty()) {
            byte[] sent = context.getInputStream().readAllBytes();
            context.setInputStream(
                    new ByteArrayInputStream(events.touchpoint(attributes, sent).orElse(sent)));
        }
        return context.proceed();
    }
}
