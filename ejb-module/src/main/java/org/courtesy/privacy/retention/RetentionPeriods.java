package org.courtesy.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells other features how long a kind of data is kept. Checks no rights. Runs in the caller's transaction. */
@ApplicationScoped
public class RetentionPeriods {

    private final RetentionBook book;

    /** For the container's proxy. */
    protected RetentionPeriods() {
        this(null);
    }

    @Inject
    RetentionPeriods(RetentionBook book) {
        this.book = book;
    }

    /** How many months it is kept; empty: until somebody decides. */
    public Optional<Integer> months(RetentionKind kind) {
        return Optional.ofNullable(book.rules().get(kind.ordinal()).months());
    }
}
