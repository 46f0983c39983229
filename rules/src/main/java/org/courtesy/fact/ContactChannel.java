package org.courtesy.fact;

/** The way a contact takes. {@code POST} is a letter or card, {@code PORTAL} a message in the customer portal. */
public enum ContactChannel {
    PHONE,
    EMAIL,
    SMS,
    POST,
    PUSH,
    PORTAL,
    CHAT,
    IN_PERSON
}
