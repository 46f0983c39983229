package org.courtesy.finding;

/** The rule set that decided: name, version and checksum of its files. */
public record RuleSetRef(String name, int version, String checksum) {}
