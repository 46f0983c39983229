package org.courtesy.oidc;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the provider was asked through a browser; kept in the session of that browser until the answer comes.
 *
 * @param state by which the answer is told to be one to this question
 * @param nonce by which the token is
 * @param verifier by which the provider tells that it is the same who asks for the token
 * @param redirect where the answer goes
 * @param proof whether it is to be proved anew that it is the same person
 * @param wanted the address within the application where somebody wanted to go
 */
public record Question(
        String state, String nonce, String verifier, String redirect, boolean proof, String wanted, Instant asked)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Without what others must not know. */
    @Override
    public String toString() {
        return "Question of " + asked;
    }
}
