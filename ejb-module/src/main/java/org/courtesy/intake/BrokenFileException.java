package org.courtesy.intake;

/** The text of a file cannot be divided into rows from a line on. */
final class BrokenFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    BrokenFileException(long line, Throwable cause) {
        super("The file is broken from line " + line + " on", cause);
        this.line = line;
    }

    long line() {
        return line;
    }
}
