package org.courtesy.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This server among those that share the database. Its name is the same after a restart. */
@ApplicationScoped
public class Node {

    private final String name;
    private volatile boolean leaving;

    /** For the container's proxy. */
    protected Node() {
        this(null);
    }

    @Inject
    public Node(@ConfigProperty(name = "courtesy.node.id", defaultValue = "courtesy") String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Whether the server is stopping: runs end after their present piece and are taken up later. */
    public boolean leaving() {
        return leaving;
    }

    void leave() {
        leaving = true;
    }
}
