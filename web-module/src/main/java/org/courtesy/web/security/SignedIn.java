package org.courtesy.web.security;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who is signed in, as a session keeps it, also when it moves to another node. Whether it still counts, and what they may, is stored
 * under the id.
 */
record SignedIn(String name, UUID id) implements Serializable {

    private static final long serialVersionUID = 1L;
}
