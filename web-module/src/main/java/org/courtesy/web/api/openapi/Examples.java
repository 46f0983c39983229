package org.courtesy.web.api.openapi;

/** Names of the example bodies in the OpenAPI document; each is a JSON file beside this class. */
public final class Examples {

    /** A case, for {@code POST /assessments}. */
    public static final String CASE = "case";

    /** A call, for {@code POST /touchpoints}. */
    public static final String TOUCHPOINT = "touchpoint";

    /** A key for a telephone system, for {@code POST /keys}. */
    public static final String KEY = "key";

    /** A letter that is to be sent, for {@code POST /customers/{number}/reservations}. */
    public static final String RESERVATION = "reservation";

    /** What the call should have been, for {@code POST /touchpoints/{id}/correction}. */
    public static final String CORRECTION = "correction";

    /** The call as a CloudEvent. */
    public static final String EVENT = "event";

    /** Two CloudEvents in a batch. */
    public static final String EVENT_BATCH = "event-batch";

    /** An endpoint, for {@code POST /webhooks}. */
    public static final String WEBHOOK = "webhook";

    /** A hard bounce, for {@code POST /touchpoints/{id}/delivery}. */
    public static final String DELIVERY = "delivery";

    /** A request for access, for {@code POST /customers/{number}/privacy-requests}. */
    public static final String PRIVACY_REQUEST = "privacy-request";

    private Examples() {}
}
