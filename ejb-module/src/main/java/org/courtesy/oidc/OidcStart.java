package org.courtesy.oidc;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Reads the settings at the start: a server that lets in whom it should not, or nobody, does not start. */
@Singleton
@Startup
@PermitAll
public class OidcStart {

    private static final Logger LOG = System.getLogger(OidcStart.class.getName());

    private final OidcSettings settings;

    /** For the container's proxy. */
    protected OidcStart() {
        this(null);
    }

    @Inject
    OidcStart(OidcSettings settings) {
        this.settings = settings;
    }

    @PostConstruct
    void start() {
        if (settings.isOn()) {
            LOG.log(Level.INFO, "Identity provider: {0}", settings.issuer());
        }
    }
}
