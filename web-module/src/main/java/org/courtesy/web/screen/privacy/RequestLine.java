package org.courtesy.web.screen.privacy;

import org.courtesy.privacy.PrivacyRequest;

/**
 * A request in the list.
 *
 * @param who name of the customer, else the number
 * @param what what is asked for, and of whom
 * @param due how long there is
 * @param style style class of the mark
 */
public record RequestLine(String id, String who, String what, String due, String style, String mark) {

    static RequestLine of(PrivacyRequest request, PrivacyWords tell) {
        return new RequestLine(
                request.id(),
                request.name().isEmpty() ? request.customer() : request.name(),
                tell.say("privacy.line", tell.kind(request.kind()), request.customer(), tell.day(request.dueOn())),
                tell.left(request),
                PrivacyWords.style(request),
                PrivacyWords.mark(request));
    }
}
