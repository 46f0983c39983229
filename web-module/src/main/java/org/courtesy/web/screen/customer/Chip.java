package org.courtesy.web.screen.customer;

/**
 * A short alert in the head of the page.
 *
 * @param code code of the alert, for those who need it
 * @param rule the rule that raised it
 */
public record Chip(Tone tone, String code, String rule, String text) {}
