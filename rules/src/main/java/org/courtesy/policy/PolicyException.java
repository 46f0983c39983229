package org.courtesy.policy;

/** A table or an override that makes no sense; the message says where and what to mend. */
public class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final int line;

    PolicyException(String table, int line, String what) {
        super("%s, line %d %s".formatted(table, line, what));
        this.table = table;
        this.line = line;
    }

    PolicyException(String what) {
        super(what);
        this.table = "";
        this.line = 0;
    }

    public String table() {
        return table;
    }

    public int line() {
        return line;
    }
}
