package org.courtesy.probe;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A request of the Servlet API, which this package does not see when it is compiled. */
final class PageRequest {

    private final Object request;

    PageRequest(Object request) {
        this.request = request;
    }

    String header(String name) {
        return (String) call(request, "jakarta.servlet.http.HttpServletRequest", "getHeader", name);
    }

    String path() {
        return (String) call(request, "jakarta.servlet.http.HttpServletRequest", "getServletPath");
    }

    /** The session, null when there is none. */
    Object session() {
        return call(request, "jakarta.servlet.http.HttpServletRequest", "getSession", false);
    }

    @SuppressWarnings("unchecked")
    List<String> attributes() {
        Object names = call(session(), "jakarta.servlet.http.HttpSession", "getAttributeNames");
        return new ArrayList<>(Collections.list((Enumeration<String>) names));
    }

    Object attribute(String name) {
        return call(session(), "jakarta.servlet.http.HttpSession", "getAttribute", name);
    }

    private Object call(Object target, String type, String method, Object... arguments) {
        try {
            Class<?>[] types = new Class<?>[arguments.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = arguments[i] instanceof Boolean ? boolean.class : String.class;
            }
            Method found = Class.forName(type, false, request.getClass().getClassLoader())
                    .getMethod(method, types);
            return found.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
