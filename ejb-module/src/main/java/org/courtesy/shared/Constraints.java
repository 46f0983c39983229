package org.courtesy.shared;

import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;

/** Reads which constraint of the schema refused a change; the databases decorate the name differently. */
public final class Constraints {

    private Constraints() {}

    /** Whether some constraint is why the change was refused: the embedded database names those of keys by itself. */
    public static boolean violated(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    /** Whether that constraint is why the change was refused. */
    public static boolean violated(Throwable refused, String constraint) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation && violation.getConstraintName() != null) {
                return violation.getConstraintName().toLowerCase(Locale.ROOT).contains(constraint);
            }
        }
        return false;
    }
}
