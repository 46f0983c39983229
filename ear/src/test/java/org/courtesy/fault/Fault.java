package org.courtesy.fault;

import java.io.IOException;

/** Something that breaks, and what holds all the same. */
interface Fault {

    /** One word or two, to choose it by. */
    String name();

    /** What holds, in words. */
    String promise();

    /**
     * How often, how long or how many, in a short run and in a long one.
     *
     * @param longer whether there is time
     */
    int times(boolean longer);

    /** What it is tried on, if it is tried alone. */
    default Lab lab() throws IOException {
        return new Lab();
    }

    /** Breaks it so often, looks, and leaves all as it was. */
    Finding run(Lab lab, int times) throws Exception;
}
