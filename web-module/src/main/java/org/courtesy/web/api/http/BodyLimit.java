package org.courtesy.web.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Largest body of a resource method in bytes, where it is not the usual megabyte. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    /** 2^20 bytes. */
    long MEGABYTE = 1L << 20;

    long value();
}
