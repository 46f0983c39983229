package org.courtesy.web.api.metric;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.courtesy.web.metric.Notes;

/** Notes on a request the template of the address that answers it, before roles are asked: refusals are told by address, too. */
@Provider
@Priority(1)
public class RouteFilter implements ContainerRequestFilter {

    /** A parameter with its pattern, in which there may be braces, too. */
    private static final String PARAMETER = "\\{\\s*(\\w+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}";

    private final Map<Method, String> templates = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext call) {
        Notes.route(
                request,
                templates.computeIfAbsent(
                        resource.getResourceMethod(), method -> template(resource.getResourceClass(), method)));
    }

    static String template(Class<?> type, Method method) {
        return part(type.getAnnotation(Path.class)) + part(method.getAnnotation(Path.class));
    }

    /** With a slash before and none behind; without the patterns of parameters. */
    private static String part(Path path) {
        if (path == null) {
            return "";
        }
        String plain = path.value().replaceAll(PARAMETER, "{$1}").replaceAll("^/+|/+$", "");
        return plain.isEmpty() ? "" : "/" + plain;
    }
}
