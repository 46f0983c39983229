package org.courtesy.web.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.courtesy.fact.CustomerCase;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;

/**
 * Reads JSON bodies with the one strict mapping of the product; the server's own binders are never asked.
 *
 * <p>Throws {@code InvalidInputException} with every wrong field.
 */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class JsonReader implements MessageBodyReader<Object> {

    private final LiveRules rules;

    @Inject
    public JsonReader(LiveRules rules) {
        this.rules = rules;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public JsonReader() {
        this(null);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new NotSupportedException("JSON is read in UTF-8");
        }
        return read(type, body);
    }

    private Object read(Class<?> type, InputStream body) {
        return type == CustomerCase.class ? CaseJson.readCase(body, rules.validator()) : CaseJson.read(body, type);
    }
}
