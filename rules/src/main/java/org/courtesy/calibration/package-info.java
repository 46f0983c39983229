/**
 * How good a score card is: does it rank, is it still looking at the same customers, and do its probabilities come true.
 *
 * <p>Points are not percentages. A card's points order customers and nothing more; only when probabilities have been
 * fitted to outcomes of one's own, re-based and found calibrated may a percentage be shown. Hence two kinds of
 * observations in here: {@link org.courtesy.calibration.ScoredOutcome points} for ranking,
 * {@link org.courtesy.calibration.Forecast probabilities} for calibration, and no way from the one to the other.
 *
 * <p>Statistics alone. No customers, rules or policy, no engine, database, clock or chance in here.
 */
package org.courtesy.calibration;
