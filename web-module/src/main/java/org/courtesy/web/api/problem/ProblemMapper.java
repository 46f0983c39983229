package org.courtesy.web.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Every exception of a resource becomes a problem; nothing reaches the container's own error page. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException e && e.getResponse().getStatus() < 400) {
            return e.getResponse();
        }
        Answer answer = Answer.to(request, Diagnosis.of(thrown), thrown);
        Response.ResponseBuilder response =
                Response.status(answer.problem().status()).type(Problem.JSON).entity(answer.problem());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
