package org.courtesy.check;

import java.util.Set;

/**
 * A rule file that somebody broke.
 *
 * @param what how it was broken
 * @param text the file afterwards
 * @param lines where the damage is, on either side of a gap; empty when it has no line
 */
record BrokenRule(String what, String path, String text, Set<Integer> lines) {}
