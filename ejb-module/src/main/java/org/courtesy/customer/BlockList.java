package org.courtesy.customer;

/** Lists of those who want no advertising. */
public enum BlockList {
    /** Kept by others for everybody who does not want advertising, such as the Robinson list: {@code robinsonListed}. */
    ROBINSON("robinsonListAt"),
    /** Kept by the utility in another system: {@code blocked}. */
    OWN("blockListAt");

    private final String column;

    BlockList(String column) {
        this.column = column;
    }

    /** The field that says since when a customer is on the list. */
    String column() {
        return column;
    }
}
