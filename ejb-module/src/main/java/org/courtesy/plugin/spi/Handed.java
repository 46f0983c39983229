package org.courtesy.plugin.spi;

/** What a gateway says to a contact. Words of the gateway are for people, and shown to them as they are. */
public sealed interface Handed {

    /**
     * It was taken and will be made.
     *
     * @param reference what the gateway calls it, null for nothing
     */
    record Accepted(String reference) implements Handed {}

    /** This contact will never be made, for its own sake. The customer can be contacted otherwise. */
    record Refused(String reason) implements Handed {}

    /** There is nobody at this address. It is not used any more. */
    record Undeliverable(String reason) implements Handed {}

    /** Not now: too many, too busy, away. */
    record Later(String reason) implements Handed {}
}
