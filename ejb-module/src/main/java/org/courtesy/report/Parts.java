package org.courtesy.report;

import java.util.List;

/** A report of several tables; each of them is a file of its own. */
public interface Parts {

    /** The names of the tables, the one first that is meant when none is named. */
    List<String> parts();

    /** One of the tables. */
    Sheet part(String name);
}
