package org.courtesy.intake;

/**
 * A field that a mapping can fill.
 *
 * @param name as it stands in mappings and errors
 * @param type the Java type of its value; of several values, the type of each
 * @param list whether it takes several values
 * @param required whether every mapping has to fill it
 */
public record ImportTarget(String name, Class<?> type, boolean list, boolean required) {}
