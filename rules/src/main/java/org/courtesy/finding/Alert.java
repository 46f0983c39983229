package org.courtesy.finding;

/**
 * Something that whoever opens the customer has to know before saying a word.
 *
 * @param code stable code, e.g. {@code VULNERABLE}
 * @param severity how grave it is; the gravest come first
 * @param rule id of the rule that raised it
 * @param value the figure behind it (days, level), null where there is none
 * @param text the sentence for people; null until presented in a language
 */
public record Alert(String code, Severity severity, String rule, Number value, String text) {}
