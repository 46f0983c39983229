package org.courtesy.shared;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of those who ask a service the same at once, one has it worked out and all get that answer: for figures over the whole
 * base, which take seconds however many wait for them. Nothing is kept: who asks when nobody is being answered gets a fresh
 * answer. An answer may so be as old as it took to find, hence not for what people have just changed themselves.
 *
 * <p>The answer must depend on the arguments alone, which must have {@code equals}, and must not change any more.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AskedTogether {}
