package org.courtesy.link;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The door of the pages behind links. Nobody has signed in here: what is behind it opens to whoever holds a valid link, and
 * only for the customer whose link it is. An unknown, forged, expired and revoked link are answered alike.
 */
@Stateless
@PermitAll
public class LinkDoor {

    /** What the door answers. */
    public enum Answer {
        /** The link is valid. */
        OPEN,
        /** The link opens nothing. */
        CLOSED,
        /** The link opens nothing, and there were too many such from that address lately. */
        BUSY
    }

    private final CustomerLinks links;
    private final LinkAttempts attempts;

    /** For the container's proxy. */
    protected LinkDoor() {
        this(null, null);
    }

    @Inject
    LinkDoor(CustomerLinks links, LinkAttempts attempts) {
        this.links = links;
        this.attempts = attempts;
    }

    /**
     * Tries a link that somebody has opened. A valid one opens always: customers share addresses, and nobody shall be able
     * to lock them out.
     *
     * @param address of the browser, for counting failures
     */
    public Answer knock(String token, LinkPurpose purpose, String address) {
        if (links.open(token, purpose)) {
            return Answer.OPEN;
        }
        return attempts.fail(address) ? Answer.CLOSED : Answer.BUSY;
    }
}
