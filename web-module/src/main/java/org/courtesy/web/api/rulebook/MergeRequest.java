package org.courtesy.web.api.rulebook;

import java.util.Map;
import org.courtesy.ruleset.compare.Side;

/**
 * What is to be taken over into a draft.
 *
 * @param base version from which both sides went on
 * @param theirs version to take over from
 * @param choices path to side, for every file that both sides changed differently
 */
public record MergeRequest(int base, int theirs, Map<String, Side> choices) {}
