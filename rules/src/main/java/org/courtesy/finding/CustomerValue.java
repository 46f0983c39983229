package org.courtesy.finding;

import java.math.BigDecimal;

/**
 * Customer lifetime value.
 *
 * @param value yearly margin times the expected discounted remaining years
 * @param currency ISO 4217
 * @param segment A, B, C or D; null when unknown
 * @param formula name and version of the formula
 */
public record CustomerValue(BigDecimal value, String currency, String segment, String formula) {}
