package org.courtesy.web.api.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/** Does what {@link Idempotent} says; callers without the role have been refused before. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotentInterceptor {

    private final IdempotentAnswers answers;
    private final HttpServletRequest request;

    @Inject
    public IdempotentInterceptor(IdempotentAnswers answers, HttpServletRequest request) {
        this.answers = answers;
        this.request = request;
    }

    /** Answers, or gives the answer that was given before. */
    @AroundInvoke
    public Object answer(InvocationContext call) throws Exception {
        String fingerprint = (String) request.getAttribute(IdempotencyFilter.FINGERPRINT);
        if (fingerprint == null) {
            return call.proceed();
        }
        return answers.once(fingerprint, call.getMethod().isAnnotationPresent(Translated.class), () -> proceed(call));
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
}
