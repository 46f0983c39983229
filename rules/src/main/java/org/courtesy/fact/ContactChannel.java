package org.courtesy.fact;

/** The way a contact takes. {@code POST} is a letter or card, {@code PORTAL} a message in the customer portal. */
public enum ContactChannel {
    /** A telephone call. */
    PHONE,
    /** An e-mail. */
    EMAIL,
    /** A text message to a mobile telephone. */
    SMS,
    /** A letter or card. */
    POST,
    /** A notification of the app on a mobile device. */
    PUSH,
    /** A message in the customer portal. */
    PORTAL,
    /** A written talk in a chat. */
    CHAT,
    /** A talk face to face: a visit, or at the counter. */
    IN_PERSON
}
