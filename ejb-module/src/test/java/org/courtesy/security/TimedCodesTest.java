package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedCodesTest {

    private static final String SECRET = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The last six digits of the test vectors in appendix B of RFC 6238. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void areThoseOfTheStandard(long second, String code) {
        assertThat(TimedCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void countHalfAMinuteEarlierAndLaterAndNoLonger() {
        Instant now = Instant.parse("2026-11-20T09:00:10Z");
        long step = now.getEpochSecond() / 30;

        assertThat(TimedCodes.step(SECRET, TimedCodes.code(SECRET, now), now)).hasValue(step);
        assertThat(TimedCodes.step(SECRET, TimedCodes.code(SECRET, now.minusSeconds(30)), now))
                .hasValue(step - 1);
        assertThat(TimedCodes.step(SECRET, TimedCodes.code(SECRET, now.plusSeconds(30)), now))
                .hasValue(step + 1);
        assertThat(TimedCodes.step(SECRET, TimedCodes.code(SECRET, now.minusSeconds(60)), now))
                .isEmpty();
        assertThat(TimedCodes.step(SECRET, "", now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsInTheStandard(String plain, String written) {
        byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.encode(bytes)).isEqualTo(written);
        assertThat(Base32.decode(written)).isEqualTo(bytes);
        assertThatThrownBy(() -> Base32.decode("M1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretsHaveAsManyBitsAsTheHash() {
        assertThat(Base32.decode(TimedCodes.secret())).hasSize(20);
        assertThat(TimedCodes.secret()).isNotEqualTo(TimedCodes.secret());
    }
}
