package org.courtesy.web.api.http;

import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The caller may name an {@code Idempotency-Key}: what is asked for under it is done once, and a repetition gets the first
 * answer. For methods that give a {@code Response} and whose work joins the present transaction or can be repeated without
 * harm.
 */
@NameBinding
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** The header by which a caller names a request. */
    String KEY = "Idempotency-Key";

    /** The header of an answer that was given before. */
    String REPLAYED = "Idempotency-Replayed";
}
