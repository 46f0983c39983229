package org.courtesy.web.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtesy.web.api.http.ETags.NO_VERSION;

import org.junit.jupiter.api.Test;

class ETagsTest {

    private static final long CURRENT = 7;

    @Test
    void aLoneTagDemandsItsVersion() {
        assertThat(demanded("\"3\"")).isEqualTo(3);
    }

    @Test
    void anyDemandsTheCurrentVersion() {
        assertThat(demanded(" * ")).isEqualTo(CURRENT);
    }

    @Test
    void oneOfSeveralMayBeTheCurrentVersion() {
        assertThat(demanded("\"6\", \"7\"")).isEqualTo(CURRENT);
        assertThat(demanded("\"5\", \"6\"")).isEqualTo(NO_VERSION);
    }

    @Test
    void weakForeignAndBrokenTagsMatchNothing() {
        assertThat(demanded("W/\"7\"")).isEqualTo(NO_VERSION);
        assertThat(demanded("\"abc\"")).isEqualTo(NO_VERSION);
        assertThat(demanded("7")).isEqualTo(NO_VERSION);
        assertThat(demanded("\"99999999999999999999\"")).isEqualTo(NO_VERSION);
    }

    private static long demanded(String ifMatch) {
        return ETags.demanded(ifMatch, () -> CURRENT);
    }
}
