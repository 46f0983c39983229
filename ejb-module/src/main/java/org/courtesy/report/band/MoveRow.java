package org.courtesy.report.band;

/**
 * So many customers stood here on the first day and there on the last.
 *
 * @param from on the first day
 * @param to on the last day
 */
public record MoveRow(Standing from, String fromText, Standing to, String toText, long customers) {}
