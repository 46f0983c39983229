package org.courtesy.web.security;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.courtesy.security.Caller;

/** The caller as a session keeps it, also when the session moves to another node. */
record SignedIn(String name, HashSet<String> groups) implements Serializable {

    private static final long serialVersionUID = 1L;

    SignedIn(Caller caller) {
        this(caller.name(), new HashSet<>(caller.roles()));
    }

    Set<String> roles() {
        return Set.copyOf(groups);
    }
}
