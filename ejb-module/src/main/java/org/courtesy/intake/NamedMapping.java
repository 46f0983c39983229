package org.courtesy.intake;

/**
 * A mapping that is kept under a name.
 *
 * @param kind what it makes of rows
 */
public record NamedMapping(ImportKind kind, Mapping mapping) {}
