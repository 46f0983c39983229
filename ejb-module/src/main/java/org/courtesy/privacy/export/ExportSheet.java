package org.courtesy.privacy.export;

import java.io.IOException;
import java.util.List;

/** Takes what is handed out, section by section and entry by entry, and writes it down in its own form. */
interface ExportSheet extends AutoCloseable {

    /**
     * Begins a section that holds any number of entries.
     *
     * @param key stable name; its title and what is said about it stand in the bundle of this package
     */
    void list(String key) throws IOException;

    /** Begins a section of exactly one entry. */
    void single(String key) throws IOException;

    /** An entry of the section. */
    void entry(List<Item> items) throws IOException;

    /** Ends the document. */
    @Override
    void close() throws IOException;
}
