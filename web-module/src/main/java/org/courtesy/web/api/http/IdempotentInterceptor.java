package org.courtesy.web.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.courtesy.idempotency.IdempotentCalls;
import org.courtesy.idempotency.KeptAnswer;
import org.courtesy.json.CaseJson;
import org.courtesy.web.http.Languages;

/** Does what {@link Idempotent} says; callers without the role have been refused before. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotentInterceptor {

    private final IdempotentCalls calls;
    private final HttpServletRequest request;

    @Inject
    public IdempotentInterceptor(IdempotentCalls calls, HttpServletRequest request) {
        this.calls = calls;
        this.request = request;
    }

    /** Answers, or gives the answer that was given before. */
    @AroundInvoke
    public Object answer(InvocationContext call) throws Exception {
        String fingerprint = (String) request.getAttribute(IdempotencyFilter.FINGERPRINT);
        if (fingerprint == null) {
            return call.proceed();
        }
        Response[] first = new Response[1];
        KeptAnswer kept = calls.once(unquoted(request.getHeader(Idempotent.KEY)), fingerprint, () -> {
            first[0] = proceed(call);
            return kept(first[0], call.getMethod().isAnnotationPresent(Translated.class));
        });
        return kept.repeated() ? again(kept) : first[0];
    }

    /** The draft of the header writes a string in quotation marks; most callers leave them out. */
    private static String unquoted(String key) {
        String plain = key.strip();
        boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
        return quoted ? plain.substring(1, plain.length() - 1) : plain;
    }

    private static Response proceed(InvocationContext call) {
        try {
            return (Response) call.proceed();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException("resources throw no checked exceptions", impossible);
        }
    }

    private KeptAnswer kept(Response answer, boolean translated) {
        try {
            return new KeptAnswer(
                    answer.getStatus(),
                    answer.getHeaderString(HttpHeaders.LOCATION),
                    translated ? Languages.of(request).toLanguageTag() : null,
                    CaseJson.apiMapper().writeValueAsString(answer.getEntity()),
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
        if (kept.language() != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, kept.language());
        }
        return answer.build();
    }
}
