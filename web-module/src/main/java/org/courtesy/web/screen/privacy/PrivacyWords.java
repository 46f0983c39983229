package org.courtesy.web.screen.privacy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;
import org.courtesy.privacy.PrivacyRequest;
import org.courtesy.privacy.RequestChannel;
import org.courtesy.privacy.RequestKind;
import org.courtesy.privacy.RequestState;
import org.courtesy.web.screen.layout.Words;

/** Requests of data subjects told in words. */
final class PrivacyWords {

    private static final int SOON = 7;

    private final Words words;

    PrivacyWords(Words words) {
        this.words = words;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String kind(RequestKind kind) {
        return words.say("privacy.kind." + kind);
    }

    String state(RequestState state) {
        return words.say("privacy.state." + state);
    }

    String channel(RequestChannel channel) {
        return words.say("privacy.channel." + channel);
    }

    String channel(ContactChannel channel) {
        return words.of(channel);
    }

    String article(String article) {
        return words.citation(article);
    }

    String day(LocalDate day) {
        return words.day(day);
    }

    /** An instant that is told by the clock of the customer. */
    String moment(OffsetDateTime at) {
        return at == null ? "" : words.moment(at, at.getOffset(), at.toLocalDate());
    }

    /** How long there is, or since when there is none. */
    String left(PrivacyRequest request) {
        if (request.daysLeft() == null) {
            return words.say("privacy.closed.on", state(request.state()), day(request.closedOn()));
        }
        int left = request.daysLeft();
        if (left < 0) {
            return words.say("privacy.due.over", -left);
        }
        return left == 0 ? words.say("privacy.due.today") : words.say("privacy.due.left", left);
    }

    /** Style class of the mark. */
    static String style(PrivacyRequest request) {
        if (request.daysLeft() == null) {
            return request.state() == RequestState.REFUSED ? "calm" : "ok";
        }
        if (request.overdue()) {
            return "stop";
        }
        return request.daysLeft() <= SOON ? "warn" : "calm";
    }

    /** The mark, which is not told by its colour alone. */
    static String mark(PrivacyRequest request) {
        return switch (style(request)) {
            case "stop" -> "▲";
            case "warn" -> "◆";
            case "ok" -> "✓";
            default -> "●";
        };
    }
}
