package org.courtesy.security;

/**
 * What is kept of the beginning of a session.
 *
 * @param browser kind of browser and of system, e.g. {@code Firefox, Windows}; null: not known
 * @param providerSession what the identity provider calls its own session, null: there is none
 */
public record NewSession(String browser, String providerSession) {

    private static final int LONGEST_BROWSER = 60;

    /** Of somebody of whose browser nothing is known, who came with a password. */
    public static final NewSession UNKNOWN = new NewSession(null, null);

    public NewSession {
        if (browser != null && browser.length() > LONGEST_BROWSER) {
            throw new IllegalArgumentException("A kind of browser, not all that it says of itself");
        }
    }
}
