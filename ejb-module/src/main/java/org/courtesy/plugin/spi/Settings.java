package org.courtesy.plugin.spi;

import java.util.Optional;

/** What the operator has set for one plug-in: {@code courtesy.plugin.<name>.<key>}, read anew with every call. */
@FunctionalInterface
public interface Settings {

    /** A value without blanks around it; empty when nothing was set. */
    Optional<String> get(String key);
}
