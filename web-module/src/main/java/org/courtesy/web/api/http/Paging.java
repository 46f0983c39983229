package org.courtesy.web.api.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is wanted. */
public class Paging {

    /** Entries of a page when nothing is said. */
    public static final int USUAL = 50;

    /** Most entries of a page. */
    public static final int MOST = 500;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before; absent: the first page")
    String cursor;

    @QueryParam("limit")
    @Parameter(
            description = "Most entries of the page; absent: 50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
    String limit;

    /** Opaque cursor, null for the first page. */
    public String cursor() {
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    /**
     * Most entries of the page.
     *
     * @throws org.courtesy.json.InvalidInputException when it is no number from 1 to 500
     */
    public int limit() {
        return Parameters.whole("limit", limit, USUAL, MOST);
    }
}
