package org.courtesy.web.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.web.http.Languages;

/** Names the language of answers that have texts; one that is given again has said which it has. */
@Provider
@Translated
public class TranslatedFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String wish = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        response.getHeaders()
                .computeIfAbsent(
                        HttpHeaders.CONTENT_LANGUAGE,
                        unsaid -> new ArrayList<>(List.of(Languages.best(wish).toLanguageTag())));
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
