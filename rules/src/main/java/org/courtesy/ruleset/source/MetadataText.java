package org.courtesy.ruleset.source;

/**
 * One piece of metadata of a rule, e.g. {@code @owner("customer-care")}.
 *
 * @param key the name after the at sign
 * @param value without quotes; empty where there is none
 */
public record MetadataText(String key, String value, Position position) {}
