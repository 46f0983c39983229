package org.courtesy.web.screen.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtesy.web.screen.customer.JudgedCases.ENGLISH;
import static org.courtesy.web.screen.customer.JudgedCases.aCustomer;
import static org.courtesy.web.screen.customer.JudgedCases.judged;

import org.courtesy.finding.Assessment;
import org.junit.jupiter.api.Test;

class DecisionChangesTest {

    private static final String COMPLAINT = """
            , "touchpoint": {"type": "COMPLAINT_OPEN", "direction": "INBOUND", "channel": "PHONE",
               "at": "2026-11-20T10:00:00+01:00", "status": "OPEN", "experience": -3}
            """;

    @Test
    void tellsWhatAComplaintChanges() {
        Assessment before = judged(aCustomer());
        Assessment after = judged(aCustomer("", COMPLAINT));

        DecisionChanges changes = DecisionChanges.between(before, after, ENGLISH);

        assertThat(changes.places()).contains("EMAIL/ADVERTISING", DecisionChanges.NEXT, DecisionChanges.CHURN);
        assertThat(changes.lines())
                .filteredOn(line -> line.what().contains("E-mail"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.was()).isEqualTo("allowed");
                    assertThat(line.now()).isEqualTo("refused");
                    assertThat(line.because()).containsIgnoringCase("complaint");
                    assertThat(line.tone()).isEqualTo(Tone.STOP);
                });
    }

    @Test
    void tellsOfOneReasonInOneLine() {
        DecisionChanges changes =
                DecisionChanges.between(judged(aCustomer()), judged(aCustomer("", COMPLAINT)), ENGLISH);

        assertThat(changes.lines()).extracting(DecisionChanges.Line::what).doesNotHaveDuplicates();
        assertThat(changes.lines()).hasSizeLessThan(8);
    }

    @Test
    void isSilentWhenNothingChanges() {
        DecisionChanges changes = DecisionChanges.between(judged(aCustomer()), judged(aCustomer()), ENGLISH);

        assertThat(changes.lines()).isEmpty();
        assertThat(changes.places()).isEmpty();
    }
}
