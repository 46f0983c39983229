package org.courtesy.web.api.openapi;

/** Names of the example bodies in the OpenAPI document; each is a JSON file beside this class. */
public final class Examples {

    /** A case, for {@code POST /assessments}. */
    public static final String CASE = "case";

    /** A call, for {@code POST /touchpoints}. */
    public static final String TOUCHPOINT = "touchpoint";

    /** An endpoint, for {@code POST /webhooks}. */
    public static final String WEBHOOK = "webhook";

    /** A hard bounce, for {@code POST /touchpoints/{id}/delivery}. */
    public static final String DELIVERY = "delivery";

    private Examples() {}
}
