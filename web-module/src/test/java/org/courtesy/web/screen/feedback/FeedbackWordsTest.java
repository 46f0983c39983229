package org.courtesy.web.screen.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.courtesy.fact.ContactChannel;
import org.courtesy.feedback.Answer;
import org.courtesy.feedback.AnswerWay;
import org.courtesy.feedback.Feedback;
import org.courtesy.feedback.Loop;
import org.courtesy.feedback.Score;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;

/** How answers and figures over them are told. */
class FeedbackWordsTest {

    private static final Words WORDS = Words.in(Locale.GERMAN);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static AnswerLine line(Loop loop, LocalDate due) {
        Feedback feedback = new Feedback(
                "1",
                "C-1",
                "t",
                "HOTLINE_CALL",
                ContactChannel.PHONE,
                AnswerWay.STAFF,
                new Answer(2, null, 7, null),
                true,
                OffsetDateTime.parse("2026-11-19T10:00:00+01:00"),
                "agent",
                null,
                loop,
                due);
        return AnswerLine.of(feedback, TODAY, WORDS);
    }

    @Test
    void anAnswerIsToldByWhatWasAnswered() {
        AnswerLine line = line(Loop.NONE, null);

        assertThat(line.inShort()).isEqualTo("Empfehlung 2/10 · Mühe 7/7");
        assertThat(line.about()).isEqualTo("Anruf beim Kundenservice");
        assertThat(line.loop()).isEmpty();
    }

    @Test
    void anOpenLoopSaysItsDayAndAnOverdueOneIsLoud() {
        assertThat(line(Loop.OPEN, TODAY).loop()).isEqualTo("melden am 20.11.");
        assertThat(line(Loop.OPEN, TODAY).tone()).isEqualTo("warn");
        assertThat(line(Loop.OPEN, TODAY.minusDays(1)).loop()).isEqualTo("überfällig seit 19.11.");
        assertThat(line(Loop.OPEN, TODAY.minusDays(1)).tone()).isEqualTo("stop");
        assertThat(line(Loop.CLOSED, null).loop()).isEqualTo("gemeldet");
    }

    @Test
    void aFigureSaysHowFarItCanBeTrusted() {
        ScoreCard enough = ScoreCard.nps(new Score(100, 30.2, 15.3, true), WORDS);
        assertThat(enough.value()).isEqualTo("+30");
        assertThat(enough.trust()).isEqualTo("100 Antworten, ± 15");
        assertThat(enough.few()).isFalse();

        ScoreCard few = ScoreCard.mean(new Score(1, 3.25, 0.0, false), WORDS);
        assertThat(few.value()).isEqualTo("3,2");
        assertThat(few.trust()).isEqualTo("1 Antwort: zu wenige, ab 30 aussagekräftig");
        assertThat(few.few()).isTrue();

        assertThat(ScoreCard.nps(new Score(0, null, null, false), WORDS).trust())
                .isEqualTo("niemand hat geantwortet");
    }
}
