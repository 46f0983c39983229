package org.courtesy.privacy.export;

/**
 * A column that is handed out.
 *
 * @param name in the table
 * @param key name under which it is handed out
 * @param kind how it is read
 * @param vocabulary of a code: where its words are looked for first; else null
 */
record ExportColumn(String name, String key, Kind kind, String vocabulary) {

    enum Kind {
        TEXT,
        /** A name that only programs make use of. */
        REFERENCE,
        NUMBER,
        FLAG,
        DAY,
        INSTANT,
        CODE,
        /** Several codes, separated by commas. */
        CODES
    }

    static ExportColumn of(Kind kind, String column, String vocabulary) {
        StringBuilder key = new StringBuilder();
        for (String word : column.split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return new ExportColumn(column, key.toString(), kind, vocabulary);
    }

    static ExportColumn text(String column) {
        return of(Kind.TEXT, column, null);
    }

    static ExportColumn reference(String column) {
        return of(Kind.REFERENCE, column, null);
    }

    static ExportColumn number(String column) {
        return of(Kind.NUMBER, column, null);
    }

    static ExportColumn flag(String column) {
        return of(Kind.FLAG, column, null);
    }

    static ExportColumn day(String column) {
        return of(Kind.DAY, column, null);
    }

    static ExportColumn instant(String column) {
        return of(Kind.INSTANT, column, null);
    }

    static ExportColumn code(String column, String vocabulary) {
        return of(Kind.CODE, column, vocabulary);
    }

    static ExportColumn codes(String column, String vocabulary) {
        return of(Kind.CODES, column, vocabulary);
    }
}
