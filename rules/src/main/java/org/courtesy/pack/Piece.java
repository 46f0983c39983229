package org.courtesy.pack;

/**
 * What one owner can have in a file: a row of a table, a sentence, or a whole rule or scenario file.
 *
 * @param key tells it apart within its file, null for what belongs to nobody, such as a header or a comment
 * @param value what two pieces are compared by; however it is written, the same means the same
 * @param line on which it begins, counting from 1
 * @param text as it is written, with its end of line
 */
record Piece(String key, String value, int line, String text) {

    /** Key of the one piece of a file that has one owner. */
    static final String WHOLE = "file";
}
