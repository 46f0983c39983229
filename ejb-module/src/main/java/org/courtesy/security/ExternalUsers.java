package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.courtesy.shared.Constraints;

/**
 * Users for whom an identity provider vouches. They are told by provider and subject alone: a user with a password who happens to
 * be called the same stays who they are.
 */
@ApplicationScoped
public class ExternalUsers {

    private final ExternalUserBook book;

    /** For the container's proxy. */
    protected ExternalUsers() {
        this(null);
    }

    @Inject
    ExternalUsers(ExternalUserBook book) {
        this.book = book;
    }

    /**
     * Writes down who has come, with the roles they have now; whoever loses one loses the sessions begun before.
     *
     * @return what they are called here, empty for somebody who was disabled here
     */
    public Optional<String> admit(ExternalIdentity who) {
        try {
            return book.admit(who);
        } catch (RuntimeException e) {
            if (!bothAtOnce(e)) {
                throw e;
            }
            // Somebody who came from two windows at once, or two who would like the same name: now it is there.
            return book.admit(who);
        }
    }

    /** Whether that user is the one whom a provider knows as that. */
    public boolean is(String name, String issuer, String subject) {
        return book.is(name, issuer, subject);
    }

    private static boolean bothAtOnce(Throwable e) {
        return Constraints.violated(e, "uq_app_user_subject") || Constraints.violated(e, "pk_app_user");
    }
}
