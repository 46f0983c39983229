package org.courtesy.privacy.erasure;

import java.util.List;

/**
 * What came of erasing again.
 *
 * @param erased receipts of those who had come back and are erased now
 * @param known how many erasures this database knows: it was not put back behind them
 * @param missing how many erasures concern nobody here
 */
public record RepeatedErasures(List<Erasure> erased, int known, int missing) {}
