package org.courtesy.chain;

/**
 * A link of a chain.
 *
 * @param position its place, from 1
 * @param kind of the row
 * @param digest checksum of the row
 * @param before checksum of the link before it, the name of the chain for the first
 * @param hash its own checksum, see {@link Chain#hash}
 */
public record Linked(long position, String kind, String digest, String before, String hash) {}
