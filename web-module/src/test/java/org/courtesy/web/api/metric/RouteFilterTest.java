package org.courtesy.web.api.metric;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class RouteFilterTest {

    @Path("things/{number : \\d{1,9}}/")
    interface Things {

        void list();

        @Path("/parts/{path : .+}")
        void part();
    }

    private static String template(String method) throws NoSuchMethodException {
        return RouteFilter.template(Things.class, Things.class.getDeclaredMethod(method));
    }

    @Test
    void aTemplateHasNeitherPatternsNorStraySlashes() throws NoSuchMethodException {
        assertThat(template("list")).isEqualTo("/things/{number}");
        assertThat(template("part")).isEqualTo("/things/{number}/parts/{path}");
    }
}
