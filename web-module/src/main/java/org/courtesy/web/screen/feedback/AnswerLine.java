package org.courtesy.web.screen.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.feedback.Answer;
import org.courtesy.feedback.Feedback;
import org.courtesy.feedback.Loop;
import org.courtesy.web.screen.layout.Words;

/**
 * An answer in the words of one language.
 *
 * @param about what it is about, empty for nothing in particular
 * @param type code of that, null for none
 * @param figures what was answered on the scales
 * @param way how it came in
 * @param loop whether somebody has come back, and by when somebody is to; empty where nobody has to
 * @param tone style class of the loop
 */
public record AnswerLine(
        String customer,
        String when,
        String about,
        String type,
        List<String> figures,
        String comment,
        String way,
        boolean bad,
        String loop,
        String tone) {

    static AnswerLine of(Feedback feedback, LocalDate today, Words words) {
        boolean late = feedback.loop() == Loop.OPEN && feedback.dueOn().isBefore(today);
        return new AnswerLine(
                feedback.customer(),
                words.dayNear(feedback.answeredAt().toLocalDate(), today),
                words.of("touchpoint", feedback.type()),
                feedback.type(),
                figures(feedback.answer(), words),
                feedback.answer().comment() == null ? "" : feedback.answer().comment(),
                words.say("feedback.way." + feedback.way()),
                feedback.bad(),
                loop(feedback, late, today, words),
                late ? "stop" : feedback.loop() == Loop.OPEN ? "warn" : "ok");
    }

    private static String loop(Feedback feedback, boolean late, LocalDate today, Words words) {
        return switch (feedback.loop()) {
            case NONE -> "";
            case CLOSED -> words.say("feedback.loop.CLOSED");
            case OPEN ->
                words.say(late ? "feedback.loop.LATE" : "feedback.loop.OPEN", words.dayNear(feedback.dueOn(), today));
        };
    }

    private static List<String> figures(Answer answer, Words words) {
        List<String> figures = new ArrayList<>();
        if (answer.nps() != null) {
            figures.add(words.say("feedback.nps.of", answer.nps()));
        }
        if (answer.csat() != null) {
            figures.add(words.say("feedback.csat.of", answer.csat()));
        }
        if (answer.ces() != null) {
            figures.add(words.say("feedback.ces.of", answer.ces()));
        }
        return figures;
    }

    /** The figures in one line. */
    public String inShort() {
        return String.join(" · ", figures);
    }
}
