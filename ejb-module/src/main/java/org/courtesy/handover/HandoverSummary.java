package org.courtesy.handover;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of handing over.
 *
 * @param handed contacts that the gateway has
 * @param refusals contacts that it will not get, by the decisive code
 * @param unsure contacts of which nobody knows whether the gateway has them
 * @param later contacts that are still held and can be handed over by another job; known at the end
 */
public record HandoverSummary(long handed, Map<String, Long> refusals, long unsure, long later) {

    static final HandoverSummary EMPTY = new HandoverSummary(0, Map.of(), 0, 0);

    public HandoverSummary {
        refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }
}
