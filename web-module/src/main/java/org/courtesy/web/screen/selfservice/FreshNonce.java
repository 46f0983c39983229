package org.courtesy.web.screen.selfservice;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.courtesy.web.security.CustomerDoor;
import org.primefaces.util.Constants;

/**
 * Gives forms of customers' pages a nonce for what they are answered with. Elsewhere the page's script sends the nonce of
 * the page back; here no script runs, and PrimeFaces refuses to answer a form without one. A fresh one is as good: nobody
 * can foresee it.
 */
@WebFilter(
        filterName = "freshNonce",
        urlPatterns = {CustomerDoor.OWN_PAGE, CustomerDoor.ANSWER_PAGE, CustomerDoor.CONFIRM_PAGE})
public class FreshNonce extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String fresh = UUID.randomUUID().toString();
        String nonce = Base64.getEncoder().encodeToString(fresh.getBytes(StandardCharsets.US_ASCII));
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getParameter(String name) {
                        return Constants.RequestParams.NONCE_PARAM.equals(name) ? nonce : super.getParameter(name);
                    }
                },
                response);
    }
}
