package org.courtesy.plugin.spi;

import java.util.Map;

/**
 * Makes touchpoints of the events of a foreign system. Found by {@link java.util.ServiceLoader}; one object serves all threads.
 *
 * <p>The event's source and id stay those of the touchpoint, and its time is when it happened unless the mapping says otherwise.
 */
public interface EventMapping {

    /** As operators see it: small letters, digits and hyphens, e.g. {@code call-ended}. */
    String name();

    /** For people: which events it understands, e.g. their types. */
    String understood();

    /**
     * Called once before all else.
     *
     * @return whether it is set up; if not, it is listed and not used
     * @throws Exception if the settings are wrong; it is not used, and the message is shown to the operator
     */
    default boolean start(Settings settings) throws Exception {
        return true;
    }

    /** Whether it makes a touchpoint of this event. Of several that would, the first by name does. */
    boolean understands(ForeignEvent event);

    /**
     * The fields of a touchpoint as {@code POST /touchpoints} takes them, without source and id. They are checked like those that
     * somebody sends.
     *
     * @param customers who is who
     * @throws Exception if no touchpoint can be made of it; the event becomes a dead letter with the message as its reason
     */
    Map<String, Object> touchpoint(ForeignEvent event, Customers customers) throws Exception;
}
