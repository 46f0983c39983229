package org.courtesy.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what the consequence of a rule may call: it adds an answer to a question, or a part to an answer. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answer {

    /** Whether the same answer given by two rules counts twice, as points do; else the second says nothing new. */
    boolean adds() default false;
}
