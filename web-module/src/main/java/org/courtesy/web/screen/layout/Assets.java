package org.courtesy.web.screen.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** Tells browsers when style sheet and script have changed, so that a new release never wears yesterday's clothes. */
@Named
@ApplicationScoped
public class Assets {

    private static final List<String> FILES =
            List.of("/resources/courtesy/courtesy.css", "/resources/courtesy/courtesy.js");

    private final ServletContext application;
    private String fingerprint;

    @Inject
    public Assets(ServletContext application) {
        this.application = application;
    }

    /** For the proxy. */
    protected Assets() {
        this(null);
    }

    @PostConstruct
    void read() {
        CRC32 sum = new CRC32();
        for (String file : FILES) {
            try (InputStream content = application.getResourceAsStream(file)) {
                sum.update(content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file, unreadable);
            }
        }
        fingerprint = Long.toHexString(sum.getValue());
    }

    /** Changes with the content of the files. */
    public String getFingerprint() {
        return fingerprint;
    }
}
