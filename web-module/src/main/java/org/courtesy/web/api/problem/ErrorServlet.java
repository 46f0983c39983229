package org.courtesy.web.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.courtesy.web.http.Places;

/** Where the container sends what went wrong outside of JAX-RS and Faces: a problem for programs, a page for people. */
@WebServlet(name = "error", urlPatterns = ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {

    static final String PATH = "/error";

    private static final String PAGE = "/failure.xhtml";
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            ServletProblems.write(request, response, ProblemKind.NOT_FOUND);
        } else if (Places.isApi(request)) {
            Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            if (thrown instanceof Throwable t) {
                ServletProblems.write(request, response, t);
            } else {
                ServletProblems.write(request, response, status);
            }
        } else {
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }
}
