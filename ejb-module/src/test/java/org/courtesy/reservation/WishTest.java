package org.courtesy.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.courtesy.fact.ContactChannel;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Duration HOLD = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofDays(90);

    private static Wish wish(Duration at, Duration until) {
        return Wish.of(
                new ReserveContact("crm", "1", "NEWSLETTER", ContactChannel.EMAIL, null, later(at), later(until)),
                NOW,
                HOLD);
    }

    private static OffsetDateTime later(Duration by) {
        return by == null ? null : NOW.plus(by).atOffset(ZoneOffset.UTC);
    }

    private static void refuses(Wish wish, String field) {
        assertThatThrownBy(() -> wish.check(NOW, LONGEST))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
    }

    @Test
    void aContactWithoutTimesIsForNowAndHeldAsTheOperatorSays() {
        Wish wish = wish(null, null);

        assertThat(wish.at()).isEqualTo(NOW);
        assertThat(wish.until()).isEqualTo(NOW.plus(HOLD));
        assertThatCode(() -> wish.check(NOW, LONGEST)).doesNotThrowAnyException();
    }

    @Test
    void aContactAheadIsJudgedThenAndHeldForAWhileAfterIt() {
        Wish wish = wish(Duration.ofDays(2), null);

        assertThat(wish.judgedAt(NOW)).isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(wish.until()).isEqualTo(NOW.plus(Duration.ofDays(2)).plus(HOLD));
    }

    @Test
    void aClockThatIsALittleBehindIsForgiven() {
        Wish wish = wish(Duration.ofMinutes(-4), null);

        assertThatCode(() -> wish.check(NOW, LONGEST)).doesNotThrowAnyException();
        assertThat(wish.judgedAt(NOW)).isEqualTo(NOW);
    }

    @Test
    void whatLiesInThePastOrTooFarAheadCannotBeHeld() {
        refuses(wish(Duration.ofMinutes(-6), Duration.ofHours(1)), "at");
        refuses(wish(null, Duration.ofDays(91)), "until");
        refuses(wish(Duration.ofHours(3), Duration.ofHours(2)), "until");
    }

    @Test
    void theSameWishLaterIsTheSameWish() {
        ReserveContact command = new ReserveContact("crm", "1", "NEWSLETTER", ContactChannel.EMAIL, null, null, null);

        assertThat(Wish.of(command, NOW, HOLD).hash())
                .isEqualTo(Wish.of(command, NOW.plusSeconds(60), HOLD).hash());
    }
}
