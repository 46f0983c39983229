package org.courtesy.web.screen.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.letter.LawOfType;
import org.courtesy.letter.TemplateState;
import org.courtesy.web.screen.layout.Words;

/** How the screens talk about templates. */
record TemplateWords(Words words, Clock clock) {

    /** What a message is called, an action or a type of touchpoint. */
    String type(String code) {
        return words.texts().has("action", code) ? words.of("action", code) : words.of("touchpoint", code);
    }

    /** What the law makes of a type alone, with its paragraph. */
    String law(LawOfType law) {
        return law.basis() == null
                ? words.of(law.purpose())
                : words.say("template.law.with", words.of(law.purpose()), words.citation(law.basis()));
    }

    String state(TemplateState state) {
        return words.say("template.state." + state);
    }

    static String style(TemplateState state) {
        return switch (state) {
            case DRAFT -> "warn";
            case RELEASED -> "ok";
            case WITHDRAWN -> "calm";
        };
    }

    /** When and by whom. */
    String by(OffsetDateTime at, String who) {
        return words.say("message.by", when(at), who);
    }

    String when(OffsetDateTime at) {
        return words.moment(at, clock.getZone(), LocalDate.now(clock));
    }

    /** A problem with the names that the fields of the form have, and with words for codes. */
    FieldError named(FieldError error) {
        String field = error.field()
                .replaceAll("^texts\\.(\\w+)\\.subject$", "$1Subject")
                .replaceAll("^texts\\.(\\w+)\\.body$", "$1Body")
                .replaceAll("^carries.*$", "carries")
                .replaceAll("^sender\\.(\\w+)$", "$1Sender")
                .replaceAll("^sender$", "nameSender")
                .replaceAll("^texts$", "deSubject");
        boolean ofLaw = error.problem() == InputProblem.ADVERTISING_CARRIED
                || error.problem() == InputProblem.ADVERTISING_FILED_OTHERWISE;
        if (!ofLaw) {
            return new FieldError(field, error.problem(), error.args());
        }
        List<Object> told = new ArrayList<>(error.args());
        told.set(0, type(String.valueOf(told.get(0))));
        told.set(1, words.citation(String.valueOf(told.get(1))));
        return new FieldError(field, error.problem(), told);
    }
}
