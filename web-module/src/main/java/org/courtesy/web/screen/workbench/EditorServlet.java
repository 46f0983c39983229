package org.courtesy.web.screen.workbench;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.courtesy.web.http.Languages;

/**
 * What the workbench asks while somebody works: read, check and save a file, the tree of files, and the catalogue that
 * completion and help come from. Signed in by the session of the screens; the roles stand with those of the pages in {@code web.xml}.
 *
 * <p>Every call carries the header {@value #HEADER}. A foreign page cannot send it without being asked by the browser
 * first, and nobody answers that question; so no foreign page can act in the analyst's name.
 */
@WebServlet(name = "workbench", urlPatterns = "/workbench/*")
public class EditorServlet extends HttpServlet {

    /** Marks a call as one of our own pages. */
    static final String HEADER = "X-Courtesy-Screen";

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient EditorDesk desk;

    @Inject
    public EditorServlet(EditorDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(HEADER) == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Locale locale = Languages.of(request);
        String call = request.getMethod() + " " + request.getPathInfo();
        try {
            switch (call) {
                case "GET /file" -> {
                    int version = versionOf(request);
                    String path = String.valueOf(request.getParameter("path"));
                    answer(response, locale, () -> desk.open(version, path, locale));
                }
                case "GET /catalogue" -> {
                    int version = versionOf(request);
                    answer(response, locale, () -> desk.catalogue(version, locale));
                }
                case "GET /tree" -> {
                    int version = versionOf(request);
                    answer(response, locale, () -> desk.tree(version, locale));
                }
                case "POST /check" -> {
                    EditedFile file = read(request);
                    answer(response, locale, () -> desk.check(file, locale));
                }
                case "PUT /file" -> {
                    EditedFile file = read(request);
                    answer(response, locale, () -> desk.save(file, locale));
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NumberFormatException | JacksonException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static int versionOf(HttpServletRequest request) {
        return Integer.parseInt(request.getParameter("version"));
    }

    private static EditedFile read(HttpServletRequest request) throws IOException {
        return JSON.readValue(request.getInputStream().readNBytes(MOST_BYTES), EditedFile.class);
    }

    private void answer(HttpServletResponse response, Locale locale, Supplier<Object> call) throws IOException {
        EditorAnswer answer = EditorAnswer.of(call, locale);
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        JSON.writeValue(response.getOutputStream(), answer.body());
    }
}
