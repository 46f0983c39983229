package org.courtesy.web.screen.selfservice;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.feedback.Answer;
import org.courtesy.feedback.Feedback;
import org.courtesy.feedback.OwnSubject;
import org.courtesy.web.screen.layout.Words;

/**
 * Something that a customer may say how it was.
 *
 * @param key names it on the page
 * @param label of the button
 */
public record SubjectLine(String key, String touchpoint, String what, String when, String label) {

    /** What was answered, about what and when. */
    public record Said(String what, String figures, String comment) {}

    static SubjectLine of(OwnSubject subject, Words words) {
        return new SubjectLine(
                "t" + subject.touchpoint().replace("-", ""),
                subject.touchpoint(),
                words.of("touchpoint", subject.type()),
                words.say("my.say.when", words.day(subject.at().toLocalDate()), words.of(subject.channel())),
                words.say(subject.answered() ? "my.say.again" : "my.say.go"));
    }

    static Said said(Feedback feedback, Words words) {
        String day = words.day(feedback.answeredAt().toLocalDate());
        String what =
                feedback.type() == null ? day : words.say("my.say.about", words.of("touchpoint", feedback.type()), day);
        return new Said(
                what,
                figures(feedback.answer(), words),
                feedback.answer().comment() == null ? "" : feedback.answer().comment());
    }

    private static String figures(Answer answer, Words words) {
        List<String> figures = new ArrayList<>();
        if (answer.nps() != null) {
            figures.add(words.say("my.say.nps", answer.nps(), Answer.MOST_NPS));
        }
        if (answer.csat() != null) {
            figures.add(words.say("my.say.csat", answer.csat(), Answer.MOST_CSAT));
        }
        if (answer.ces() != null) {
            figures.add(words.say("my.say.ces", answer.ces(), Answer.MOST_CES));
        }
        return String.join(" · ", figures);
    }
}
