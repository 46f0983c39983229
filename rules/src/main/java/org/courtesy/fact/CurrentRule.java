package org.courtesy.fact;

/** Names the rule whose consequence is running, so that every answer remembers who gave it. */
@FunctionalInterface
public interface CurrentRule {

    /** Id of the rule, e.g. {@code CON-031}. */
    String id();
}
