package org.courtesy.trail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter names on what something is done. Several customers make an entry each; several others are one name, such as rule set
 * and version. Never free text.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface About {

    /** What the parameter names. */
    SubjectKind value();
}
