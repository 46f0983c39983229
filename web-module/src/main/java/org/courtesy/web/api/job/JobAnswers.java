package org.courtesy.web.api.job;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.courtesy.job.JobView;

/** Jobs as they are answered: their links lead somewhere. */
public final class JobAnswers {

    private JobAnswers() {}

    /** The job with links that start at the root of the server. */
    public static JobView of(JobView job, UriInfo uri) {
        String base = uri.getBaseUri().getPath();
        Map<String, String> links = new TreeMap<>();
        job.links().forEach((name, address) -> links.put(name, base + relative(address)));
        return job.withLinks(links);
    }

    /** 202 with the job and, in {@code Location}, the address at which its progress can be read. */
    public static Response accepted(JobView job, UriInfo uri) {
        URI location = uri.getBaseUriBuilder().path("jobs/{id}").build(job.id());
        return Response.accepted(of(job, uri)).location(location).build();
    }

    private static String relative(String address) {
        return address.startsWith("/") ? address.substring(1) : address;
    }
}
