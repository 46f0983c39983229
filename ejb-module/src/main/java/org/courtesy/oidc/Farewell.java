package org.courtesy.oidc;

import java.io.Serializable;

/**
 * The form by which a browser signs out at the provider. A form, so that the token stands in no address.
 *
 * @param to where it goes
 * @param idToken whose session it is
 * @param back where the provider sends the browser then
 */
public record Farewell(String to, String idToken, String clientId, String back) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Without the token. */
    @Override
    public String toString() {
        return "Farewell at " + to;
    }
}
