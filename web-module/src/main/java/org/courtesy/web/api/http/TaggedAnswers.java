package org.courtesy.web.api.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import java.util.function.Supplier;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.shared.Tagged;

/** Reads and changes what has a checksum for a version, by the conditions of the request. */
public final class TaggedAnswers {

    private TaggedAnswers() {}

    /** The thing, or that it is unchanged. */
    public static Response read(Tagged<?> stored, Request request) {
        EntityTag tag = ETags.of(stored.checksum());
        return ETags.read(
                request, tag, () -> Response.ok(stored.body()).tag(tag).build());
    }

    /**
     * Changes the thing.
     *
     * @param current reads it
     * @param change from the checksum it is based on, null to create
     */
    public static <T> Response stored(
            String ifMatch,
            String ifNoneMatch,
            Supplier<Tagged<T>> current,
            Function<String, Tagged<T>> change,
            UriInfo uri) {
        Tagged<T> stored = ETags.isAny(ifNoneMatch) ? create(change) : change.apply(expected(ifMatch, current));
        Response.ResponseBuilder answer = stored.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return answer.tag(ETags.of(stored.checksum())).entity(stored.body()).build();
    }

    /**
     * The checksum that a change is based on, null when none is named.
     *
     * @param current reads the thing
     */
    public static <T> String expected(String ifMatch, Supplier<Tagged<T>> current) {
        return ifMatch == null ? null : ETags.demanded(ifMatch, checksum(current));
    }

    private static <T> Tagged<T> create(Function<String, Tagged<T>> change) {
        try {
            return change.apply(null);
        } catch (PreconditionRequiredException exists) {
            throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        }
    }

    private static <T> String checksum(Supplier<Tagged<T>> current) {
        try {
            return current.get().checksum();
        } catch (NotFoundException none) {
            return null;
        }
    }
}
