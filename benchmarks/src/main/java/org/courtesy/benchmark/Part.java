package org.courtesy.benchmark;

/** One part of the report, to be measured alone or with the others. */
interface Part {

    /** One word, to choose it by. */
    String name();

    /** Its heading. */
    String title();

    /**
     * Measures and writes.
     *
     * @throws Exception why it could not be measured; the report says so and goes on
     */
    void measure(Bench bench, Page page) throws Exception;
}
