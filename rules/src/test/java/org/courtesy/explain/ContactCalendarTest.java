package org.courtesy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Calendar;
import org.courtesy.finding.Refusal;
import org.courtesy.rules.RandomCase;
import org.courtesy.rules.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a customer may be contacted in the days ahead, and what is coming. */
class ContactCalendarTest {

    private static final ContactCalendar CALENDAR = new ContactCalendar(Shipped.POLICY, Cases::judged);

    private static Calendar of(String given, int days) {
        return CALENDAR.of(Cases.of(given), days);
    }

    private static Calendar.Contact row(Calendar calendar, ContactChannel channel, Purpose purpose) {
        return calendar.contact().stream()
                .filter(row -> row.channel() == channel && row.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsPermittedIsPermittedFromNow() {
        Calendar calendar = of("{}", 90);
        Calendar.Contact phone = row(calendar, ContactChannel.PHONE, Purpose.ADVERTISING);
        assertThat(calendar.contact()).hasSize(24);
        assertThat(phone.allowed()).isTrue();
        assertThat(phone.firstAt()).isEqualTo(calendar.asOf());
        assertThat(phone.firstDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(phone.refusals()).isEmpty();
    }

    @Test
    void aPauseEndsOnTheDayAfter() {
        Calendar.Contact phone = row(
                of("{customer: {preference: {pausedFrom: 2026-11-01, pausedTo: 2026-11-29}}}", 90),
                ContactChannel.PHONE,
                Purpose.ADVERTISING);
        assertThat(phone.allowed()).isFalse();
        assertThat(phone.firstAt()).isEqualTo("2026-11-30T08:00:00+01:00");
        assertThat(phone.firstDay()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whatLiesBeyondTheDaysIsNotPromised() {
        Calendar.Contact phone = row(
                of("{customer: {preference: {pausedFrom: 2026-11-01, pausedTo: 2026-11-29}}}", 5),
                ContactChannel.PHONE,
                Purpose.ADVERTISING);
        assertThat(phone.firstAt()).isNull();
        assertThat(phone.firstDay()).isNull();
        assertThat(phone.refusals()).extracting(Refusal::code).containsExactly("PAUSED_BY_CUSTOMER");
    }

    @Test
    void aBirthdayIsSeenComing() {
        assertThat(of("{customer: {birthDate: 1980-12-01}}", 90).coming())
                .contains(new Calendar.Coming(
                        "BIRTHDAY_GREETING", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1), false, null));
    }

    @Test
    void aBirthdayThatWouldBeSuppressedIsSaidSo() {
        assertThat(of("{customer: {birthDate: 1980-12-01, preference: {greetings: false}}}", 90)
                        .coming())
                .contains(new Calendar.Coming(
                        "BIRTHDAY_GREETING", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1), true, null));
    }

    @Test
    void whatIsOpenTodayIsNotComing() {
        assertThat(of("{customer: {birthDate: 1980-11-20}}", 30).coming())
                .extracting(Calendar.Coming::code)
                .doesNotContain("BIRTHDAY_GREETING");
    }

    @Test
    void theTouchpointBeingAssessedPlaysNoPart() {
        assertThat(of("{touchpoint: {type: HOTLINE_CALL, direction: INBOUND, channel: PHONE}}", 3))
                .isEqualTo(of("{}", 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 91})
    void looksOneToNinetyDaysAhead(int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> of("{}", days));
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theFirstInstantIsPermittedAndTheSecondBeforeIsNot(@ForAll long seed) {
        CustomerCase given = Copy.with(RandomCase.of(seed), "touchpoint", null);
        for (Calendar.Contact row : CALENDAR.of(given, 7).contact()) {
            if (row.firstAt() == null) {
                assertThat(row.refusals()).isNotEmpty();
            } else {
                assertThat(permitted(given, row, row.firstAt())).as("%s", row).isTrue();
                assertThat(row.allowed() || !permitted(given, row, row.firstAt().minusSeconds(1)))
                        .as("%s", row)
                        .isTrue();
            }
        }
    }

    private static boolean permitted(CustomerCase given, Calendar.Contact row, OffsetDateTime then) {
        return Cases.judged(given.at(then)).contact().stream()
                .anyMatch(other ->
                        other.channel() == row.channel() && other.purpose() == row.purpose() && other.allowed());
    }
}
