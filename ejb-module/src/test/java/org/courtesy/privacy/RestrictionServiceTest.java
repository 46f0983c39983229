package org.courtesy.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.courtesy.customer.Customers;
import org.courtesy.fact.Purpose;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.junit.jupiter.api.Test;

class RestrictionServiceTest extends Registry {

    private static final Restrict DISPUTED = new Restrict("says the consumption is wrong", null);

    private static final String OPEN_WORK = "work_item where state = 'OPEN' and purpose <> 'STATUTORY'";

    @Test
    void whatIsQueuedIsClosedAtOnceAndNothingIsScored() {
        consent("{\"channel\": \"PHONE\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\"}");
        assertThat(rows(OPEN_WORK)).isPositive();
        assertThat(latest().churn()).isNotNull();

        Restriction restriction = restrictions(rights -> rights.restrict("C-1", DISPUTED));

        assertThat(restriction.restricted()).isTrue();
        assertThat(restriction.elsewhere()).isFalse();
        assertThat(restriction.current().since()).isEqualTo("2026-01-31");
        assertThat(rows(OPEN_WORK)).isZero();
        assertThat(latest().churn()).isNull();
        assertThat(latest().offers()).isNullOrEmpty();
        assertThat(latest().clv()).isNull();
        assertThat(latest().contact())
                .filteredOn(finding -> finding.purpose() != Purpose.STATUTORY)
                .isNotEmpty()
                .allMatch(finding -> finding.refusals().stream()
                        .anyMatch(refusal -> refusal.code().equals("RESTRICTED_ART18")));
    }

    @Test
    void itIsLiftedOnlyAfterThePersonWasTold() {
        restrictions(rights -> rights.restrict("C-1", DISPUTED));

        assertThatThrownBy(() -> restrictions(rights -> rights.lift("C-1", null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> restrictions(rights -> rights.lift("C-1", LocalDate.parse("2026-02-01"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> restrictions(rights -> rights.lift("C-1", LocalDate.parse("2026-01-30"))))
                .isInstanceOf(InvalidInputException.class);
        today("2026-02-10T09:00:00Z");
        Restriction lifted = restrictions(rights -> rights.lift("C-1", LocalDate.parse("2026-02-09")));

        assertThat(lifted.restricted()).isFalse();
        assertThat(lifted.history()).singleElement().satisfies(period -> {
            assertThat(period.reason()).isEqualTo(DISPUTED.reason());
            assertThat(period.toldOn()).isEqualTo("2026-02-09");
            assertThat(period.liftedBy()).isEqualTo("officer");
        });
        assertThat(latest().churn()).isNotNull();
        assertThatThrownBy(() -> restrictions(rights -> rights.lift("C-1", LocalDate.parse("2026-02-09"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameOnceMoreChangesNothingAndAnotherOneIsRefused() {
        Restriction first = restrictions(rights -> rights.restrict("C-1", DISPUTED));
        long decisions = rows("assessment");

        Restriction again = restrictions(rights -> rights.restrict("C-1", DISPUTED));
        assertThat(again).isEqualTo(first);
        assertThat(rows("assessment")).isEqualTo(decisions);
        assertThatThrownBy(() -> restrictions(rights -> rights.restrict("C-1", new Restrict("other", null))))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(code(e)).isEqualTo("CUSTOMER_RESTRICTED"));
        assertThatThrownBy(() -> restrictions(
                        rights -> rights.restrict("C-1", new Restrict(" ", LocalDate.parse("2026-02-01")))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.errors()).hasSize(2));
    }

    @Test
    void anImportDoesNotLiftIt() {
        restrictions(rights -> rights.restrict("C-1", DISPUTED));

        store("C-1", Customers.anna("C-1"), version("C-1"));

        assertThat(known().customer().restricted()).isTrue();
    }

    @Test
    void whoIsPutRightIsJudgedAnew() {
        long before = rows("assessment");
        store("C-1", Customers.anna("C-1"), version("C-1"));
        // Never judged: there is nothing to put right
        assertThat(rows("assessment")).isEqualTo(before);
        record(RequestKind.RECTIFICATION);

        store("C-1", Customers.anna("C-1"), version("C-1"));

        assertThat(rows("assessment")).isEqualTo(before + 2);
    }
}
