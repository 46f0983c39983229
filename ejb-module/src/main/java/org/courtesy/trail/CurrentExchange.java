package org.courtesy.trail;

import jakarta.enterprise.context.RequestScoped;

/** Where a request came in, for the entries that it leaves. What no request has begun is the server's own work. */
@RequestScoped
public class CurrentExchange {

    private Place place = Place.SERVER;
    private String correlation;
    private Actor actor;
    private boolean refusalNoted;

    /** Says where the request came in and under which id it is found in the log. */
    public void begin(Place where, String correlationId) {
        place = where;
        correlation = correlationId;
    }

    /** Says whom the door has let in. The container tells roles only where it has begun to serve, which is after some filters. */
    public void enter(Actor caller) {
        actor = caller;
    }

    /** Whom the door has let in, null for nobody. */
    public Actor actor() {
        return actor;
    }

    /** Where the request came in. */
    public Place place() {
        return place;
    }

    /** The id of the request, null for the server's own work. */
    public String correlation() {
        return correlation;
    }

    /** Says that a refusal of this request is in the trail, so that nobody puts it there once more. */
    public void noteRefusal() {
        refusalNoted = true;
    }

    /** Whether a refusal of this request is in the trail. */
    public boolean isRefusalNoted() {
        return refusalNoted;
    }
}
