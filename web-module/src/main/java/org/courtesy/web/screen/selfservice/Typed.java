package org.courtesy.web.screen.selfservice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.security.CustomerDoor;

/** What was typed into a form of a page that has closed in the meantime. */
final class Typed {

    /** A field of a form, and the sentence that labels it. */
    private record Field(String name, String label) {}

    private static final List<Field> FIELDS = List.of(
            new Field("pause:pausedFrom", "my.pause.from"),
            new Field("pause:pausedTo", "my.pause.to"),
            new Field("prefer:most", "my.prefer.most"),
            new Field("answer:comment", "answer.comment"));

    private Typed() {}

    /** By label; nothing of what pages of others have sent here. */
    static Map<String, String> in(HttpServletRequest request, Words words) {
        Map<String, String> typed = new LinkedHashMap<>();
        if ("POST".equals(request.getMethod()) && CustomerDoor.isOurs(request)) {
            for (Field field : FIELDS) {
                String value = request.getParameter(field.name());
                if (value != null && !value.isBlank()) {
                    typed.put(words.say(field.label()), value);
                }
            }
        }
        return typed;
    }
}
