package org.courtesy.web.http;

/** The name under which a browser keeps an answer. */
public final class FileName {

    private FileName() {}

    /** What says so, as the value of a header; in the name, whatever does not belong into one is replaced. */
    public static String attached(String name, String ending) {
        return disposition("attachment", name, ending);
    }

    /** As {@link #attached}, for what browsers may show instead. */
    public static String shown(String name, String ending) {
        return disposition("inline", name, ending);
    }

    private static String disposition(String how, String name, String ending) {
        return how + "; filename=\"" + name.replaceAll("[^A-Za-z0-9.-]", "_") + "." + ending + "\"";
    }
}
