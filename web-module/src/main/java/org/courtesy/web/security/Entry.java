package org.courtesy.web.security;

import java.util.Set;

/** What sign-in makes of a request. */
sealed interface Entry {

    /** To what is open to everybody, as nobody. */
    Entry OPEN = new Open();

    /** Nowhere: the answer says why, or where to sign in. */
    Entry ANSWERED = new Answered();

    /** As somebody who may do what the roles allow. */
    record As(String name, Set<String> roles) implements Entry {}

    /** As nobody. */
    record Open() implements Entry {}

    /** Not at all. */
    record Answered() implements Entry {}
}
