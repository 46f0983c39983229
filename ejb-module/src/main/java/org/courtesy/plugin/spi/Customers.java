package org.courtesy.plugin.spi;

import java.util.Optional;

/** Tells who is meant, if that is exactly one. */
public interface Customers {

    /** The number of the customer who has this telephone number. */
    Optional<String> withPhone(String phone);

    /** The number of the customer who has this e-mail address. */
    Optional<String> withEmail(String email);

    /** The number of the customer whom a system calls so. */
    Optional<String> withExternalId(String system, String id);
}
