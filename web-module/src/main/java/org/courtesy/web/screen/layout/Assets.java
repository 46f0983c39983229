package org.courtesy.web.screen.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Tells browsers when style sheet and scripts have changed, so that a new release never wears yesterday's clothes. */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/resources/courtesy/";
    private static final String EDITOR_FOLDER = "/monaco/";

    private final ServletContext application;
    private String fingerprint;
    private String editor;

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
        for (String file : new TreeSet<>(application.getResourcePaths(FOLDER))) {
            try (InputStream content = application.getResourceAsStream(file)) {
                sum.update(content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file, unreadable);
            }
        }
        fingerprint = Long.toHexString(sum.getValue());
        String folder = application.getResourcePaths(EDITOR_FOLDER).iterator().next();
        editor = folder.substring(EDITOR_FOLDER.length(), folder.length() - 1);
    }

    /** Version of the editor, which is the name of the folder it lies in. */
    public String getEditor() {
        return editor;
    }

    /** The address of a style sheet, a script or a picture; it changes with the content of the files. */
    public String address(String file) {
        return application.getContextPath() + "/jakarta.faces.resource/" + file + ".xhtml?ln=courtesy&f=" + fingerprint;
    }
}
