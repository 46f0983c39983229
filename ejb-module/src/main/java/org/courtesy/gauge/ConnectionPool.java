package org.courtesy.gauge;

import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The pool of connections to the database, as the server counts it. */
final class ConnectionPool {

    private static final String NAME = "jboss.as:subsystem=datasources,data-source=CourtesyDS,statistics=pool";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName name;

    ConnectionPool() {
        try {
            name = new ObjectName(NAME);
        } catch (JMException e) {
            throw new IllegalStateException(NAME, e);
        }
    }

    /** One of its figures; empty outside of the server. */
    OptionalDouble figure(String attribute) {
        try {
            return server.getAttribute(name, attribute) instanceof Number number
                    ? OptionalDouble.of(number.doubleValue())
                    : OptionalDouble.empty();
        } catch (JMException unknown) {
            return OptionalDouble.empty();
        }
    }
}
