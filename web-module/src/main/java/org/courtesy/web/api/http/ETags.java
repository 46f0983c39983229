package org.courtesy.web.api.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions and checksums as entity tags, RFC 9110 sections 8.8 and 13. */
public final class ETags {

    /** A version that nothing ever has. */
    public static final long NO_VERSION = -1;

    private static final String NO_CHECKSUM = "";

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    /** The strong tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The strong tag of a content with a checksum. */
    public static EntityTag of(String checksum) {
        return new EntityTag(checksum);
    }

    /**
     * Answers a request to read: with the whole, or that the caller has it already.
     *
     * @throws ClientErrorException 412 when the caller wants another version only
     */
    public static Response read(Request request, EntityTag tag, Supplier<Response> whole) {
        Response.ResponseBuilder instead = request.evaluatePreconditions(tag);
        if (instead == null) {
            return whole.get();
        }
        Response answer = instead.build();
        if (answer.getStatusInfo().toEnum() == Response.Status.PRECONDITION_FAILED) {
            throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        }
        return answer;
    }

    /** Whether the header is the lone {@code *}. */
    public static boolean isAny(String header) {
        return header != null && header.strip().equals("*");
    }

    /**
     * The version that an {@code If-Match} header demands.
     *
     * @param current tells the current version where the header leaves a choice, {@link #NO_VERSION} when there is none
     * @return {@link #NO_VERSION} when nothing matches; weak and foreign tags never do
     */
    public static long demanded(String ifMatch, LongSupplier current) {
        List<Long> listed = versionsIn(ifMatch);
        if (listed.size() == 1) {
            return listed.get(0);
        }
        if (listed.isEmpty() && !isAny(ifMatch)) {
            return NO_VERSION;
        }
        long version = current.getAsLong();
        return isAny(ifMatch) || listed.contains(version) ? version : NO_VERSION;
    }

    /**
     * The checksum that an {@code If-Match} header demands.
     *
     * @param current the present checksum, null when there is none
     * @return one that nothing ever has when nothing matches; weak tags never do
     */
    public static String demanded(String ifMatch, String current) {
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals('"' + current + '"') || tag.equals("*") && current != null);
        return matches ? current : NO_CHECKSUM;
    }

    private static List<Long> versionsIn(String header) {
        return Arrays.stream(header.split(","))
                .map(tag -> STRONG.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(m -> Long.valueOf(m.group(1)))
                .toList();
    }
}
