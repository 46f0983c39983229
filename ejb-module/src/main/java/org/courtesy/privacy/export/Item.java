package org.courtesy.privacy.export;

/**
 * Something known, with its name.
 *
 * @param key stable name; its label in each language stands in the bundle of this package
 * @param value as programs read it: text, number, boolean, a list of texts, a tree of JSON, or null
 * @param words as people read it; empty when there is nothing to say, several lines for several things
 * @param coded whether the value is a code, so that programs get the words too
 */
record Item(String key, Object value, String words, boolean coded) {

    static Item of(String key, Object value, String words) {
        return new Item(key, value, words, false);
    }

    static Item code(String key, Object value, String words) {
        return new Item(key, value, words, true);
    }
}
