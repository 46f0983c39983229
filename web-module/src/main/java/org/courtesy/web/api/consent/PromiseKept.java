package org.courtesy.web.api.consent;

import java.time.LocalDate;

/**
 * That a promise was kept.
 *
 * @param keptOn the day; null: today
 */
public record PromiseKept(LocalDate keptOn) {}
