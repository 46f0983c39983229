package org.courtesy.json;

/** A place in a JSON text; printed as {@code contracts[0].status}. Printing is left until there is an error. */
record Place(Place parent, String name, int index) {

    static final Place ROOT = new Place(null, "", -1);

    private static final int LONGEST_NAME = 80;

    Place field(String field) {
        return new Place(this, field, -1);
    }

    Place entry(int position) {
        return new Place(this, null, position);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String before = parent.toString();
        if (name == null) {
            return before + '[' + index + ']';
        }
        return before.isEmpty() ? printable() : before + '.' + printable();
    }

    /** The name comes from outside and ends in answers and logs: bounded, and without control characters. */
    private String printable() {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        return shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
