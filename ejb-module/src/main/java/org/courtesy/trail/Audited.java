package org.courtesy.trail;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a method of a service does becomes an entry of the audit trail, in the transaction of the method. On what, its parameters
 * tell, marked by {@link About}; else the arguments and the answer, as {@link TellsCustomer} and {@link TellsSubject}.
 *
 * <p>Nothing was done, and there is no entry, when the method refuses the input, finds nothing or meets somebody else's change.
 * A caller who may not gets one that says {@link Outcome#REFUSED}; of a change that breaks, {@link Outcome#FAILED} is left.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** What is done. */
    @Nonbinding
    AuditAction value();
}
