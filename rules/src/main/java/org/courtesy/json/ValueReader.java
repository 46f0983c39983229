package org.courtesy.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads the value that the parser stands on (never null) and leaves the parser on its last token. */
@FunctionalInterface
interface ValueReader {

    /** The value, or null after an error has been noted. */
    Object read(JsonParser parser, Place at, Errors errors) throws IOException;
}
