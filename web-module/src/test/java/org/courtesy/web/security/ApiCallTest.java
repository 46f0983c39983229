package org.courtesy.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiCallTest {

    private static HttpServletRequest request(String method, String servlet, String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ApiCallTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> {
                    return switch (called.getName()) {
                        case "getMethod" -> method;
                        case "getServletPath" -> servlet;
                        case "getPathInfo" -> path;
                        default -> throw new UnsupportedOperationException(called.getName());
                    };
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1, /customers/C-1, customers",
        "/api/v1, /customers;a=b/C-1, customers",
        "/api/v1, /keys, keys",
        "/api/v1, /, ''",
        "/api/v1, , ''",
        "/api/v1, //customers, ''",
        "/api/v1/customers, , customers",
        "/api/v10, /customers, ''",
        "/today.xhtml, , ''"
    })
    void thePlaceIsTheFirstWord(String servlet, String path, String place) {
        assertThat(ApiCall.place(request("GET", servlet, path))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /customers, false",
        "HEAD, /customers, false",
        "OPTIONS, /customers, false",
        "POST, /customers, true",
        "PUT, /customers, true",
        "DELETE, /customers, true",
        "PATCH, /customers, true",
        "POST, /assessments, false"
    })
    void askingForADecisionChangesNothing(String method, String path, boolean changes) {
        assertThat(ApiCall.changes(request(method, "/api/v1", path))).isEqualTo(changes);
    }
}
