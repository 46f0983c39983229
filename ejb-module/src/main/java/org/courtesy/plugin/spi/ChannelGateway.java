package org.courtesy.plugin.spi;

import java.util.Set;

/**
 * Hands contacts that were permitted to a system that makes them: mail, letters, telephony, the portal. Found by
 * {@link java.util.ServiceLoader}; one object serves all threads.
 */
public interface ChannelGateway {

    /** As operators name it in settings: small letters, digits and hyphens, e.g. {@code print-shop}. */
    String name();

    /** The channels that it can serve, by their codes, e.g. {@code EMAIL}. */
    Set<String> channels();

    /** Whether it needs words to send; without it a contact may come without a message. */
    default boolean needsMessage() {
        return false;
    }

    /**
     * Called once before all else.
     *
     * @return whether it is set up; if not, it is listed and not used
     * @throws Exception if the settings are wrong; it is not used, and the message is shown to the operator
     */
    default boolean start(Settings settings) throws Exception {
        return true;
    }

    /**
     * Hands over one contact. May be called again with the same {@link Contact#id()}, after a crash or when the answer came too
     * late: whoever has it already answers as before and makes no second contact.
     *
     * @throws Exception counts as {@link Handed.Later}
     */
    Handed hand(Contact contact) throws Exception;

    /** Called once when the server stops. */
    default void stop() {}
}
