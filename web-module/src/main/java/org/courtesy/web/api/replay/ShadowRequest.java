package org.courtesy.web.api.replay;

/**
 * The wish to have a version judge beside the live one.
 *
 * @param version the challenger
 * @param sharePercent share of the decisions, 1..100; null: all of them
 */
public record ShadowRequest(int version, Integer sharePercent) {

    private static final int WHOLE = 100;

    int share() {
        return sharePercent == null ? WHOLE : sharePercent;
    }
}
