package org.courtesy.web.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.courtesy.idempotency.IdempotentCalls;
import org.courtesy.idempotency.KeptAnswer;
import org.courtesy.idempotency.ToldOnce;
import org.courtesy.json.CaseJson;
import org.courtesy.web.http.Languages;

/** Answers the present request once under its {@code Idempotency-Key}, and repetitions as it was answered. */
@RequestScoped
public class IdempotentAnswers {

    private final IdempotentCalls calls;
    private final HttpServletRequest request;

    @Inject
    public IdempotentAnswers(IdempotentCalls calls, HttpServletRequest request) {
        this.calls = calls;
        this.request = request;
    }

    /** For the container's proxy. */
    protected IdempotentAnswers() {
        this(null, null);
    }

    /** Whether the caller names a key. */
    public boolean wanted() {
        return request.getHeader(Idempotent.KEY) != null;
    }

    /**
     * Answers, or gives the answer that was given before.
     *
     * @param fingerprint of the whole request
     * @param translated whether the answer has texts in the language of the caller
     */
    public Response once(String fingerprint, boolean translated, Supplier<Response> work) {
        Response[] first = new Response[1];
        KeptAnswer kept = calls.once(unquoted(request.getHeader(Idempotent.KEY)), fingerprint, () -> {
            first[0] = work.get();
            return kept(first[0], translated);
        });
        return kept.repeated() ? again(kept) : first[0];
    }

    /** The draft of the header writes a string in quotation marks; most callers leave them out. */
    private static String unquoted(String key) {
        String plain = key.strip();
        boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
        return quoted ? plain.substring(1, plain.length() - 1) : plain;
    }

    private KeptAnswer kept(Response answer, boolean translated) {
        Object said = answer.getEntity() instanceof ToldOnce once ? once.again() : answer.getEntity();
        try {
            return new KeptAnswer(
                    answer.getStatus(),
                    answer.getHeaderString(HttpHeaders.LOCATION),
                    answer.getHeaderString(HttpHeaders.ETAG),
                    translated ? Languages.of(request).toLanguageTag() : null,
                    CaseJson.apiMapper().writeValueAsString(said),
                    false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer can be written", e);
        }
    }

    private static Response again(KeptAnswer kept) {
        Response.ResponseBuilder answer = Response.status(kept.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(Idempotent.REPLAYED, "true")
                .entity(kept.body().getBytes(StandardCharsets.UTF_8));
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.etag() != null) {
            answer.header(HttpHeaders.ETAG, kept.etag());
        }
        if (kept.language() != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, kept.language());
        }
        return answer.build();
    }
}
