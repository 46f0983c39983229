package org.courtesy.merge;

/**
 * A merge with the version that the survivor's record has.
 *
 * @param version what a later change of the survivor has to name
 */
public record StoredMerge(Merge merge, long version) {}
