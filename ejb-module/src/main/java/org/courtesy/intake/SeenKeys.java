package org.courtesy.intake;

/**
 * The keys of the rows that were read, as 64-bit hashes: eight bytes a key, so that a file of millions of rows needs
 * little memory. Two different keys in a file of a million rows have the same hash about once in forty million files.
 */
final class SeenKeys {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] slots = new long[1 << 12];
    private int size;

    /** Whether the key is new. */
    boolean add(String key) {
        if (size * 2 >= slots.length) {
            grow();
        }
        if (put(slots, hash(key))) {
            size++;
            return true;
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long hash) {
        int at = (int) hash & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = hash;
        return true;
    }

    /** FNV-1a, stirred once more so that the lower bits are as good as the others; never 0, which marks a free slot. */
    private static long hash(String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
