package org.courtesy.intake;

/**
 * A mapping in a list.
 *
 * @param kind what it makes of rows; null when it is for every kind
 * @param shipped whether it comes with the product and cannot be changed
 */
public record MappingInfo(String name, ImportKind kind, boolean shipped) {}
