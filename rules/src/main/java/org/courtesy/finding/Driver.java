package org.courtesy.finding;

/**
 * A reason why the customer may leave.
 *
 * @param code stable code, e.g. {@code PRICE_UP}
 * @param level row of the weights table where a driver has several, else empty
 * @param points its points, negative for what binds the customer
 * @param rule id of the rule that found it
 * @param value the figure behind it (days, percent, kWh), null where there is none
 * @param text the sentence for people; null until presented in a language
 */
public record Driver(String code, String level, int points, String rule, Number value, String text) {}
