package org.courtesy.web.screen.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.TooManyAttemptsException;
import org.courtesy.web.security.ScreenSignIn;

/**
 * The proof that it is still the same person who sits there. A session left open at an unwatched desk is worth nothing for what is
 * dangerous, nor is one that was stolen.
 */
@Named("proof")
@RequestScoped
public class Reauthentication {

    private static final String PASSWORD = "proofPassword";
    private static final String CODE = "proofCode";
    private static final int A_MINUTE = 60;

    private final ScreenSignIn signIn;

    private String password;
    private String code;

    @Inject
    public Reauthentication(ScreenSignIn signIn) {
        this.signIn = signIn;
    }

    /** For the proxy. */
    protected Reauthentication() {
        this(null);
    }

    /** Whether it is asked for now: the last one is too long ago. */
    public boolean isDue() {
        return signIn.isProofDue(request());
    }

    /** Whether it is given at an identity provider, in another window. */
    public boolean isAtProvider() {
        return signIn.provesAtProvider(request());
    }

    /** Whether it takes a code besides the password. */
    public boolean isTakingCode() {
        return signIn.proofTakesCode(request());
    }

    /**
     * Goes on only with a proof: one given a short while ago, or the one that was typed.
     *
     * @throws InvalidInputException with what is missing or wrong, for the fields of the form
     * @throws ConflictException while it has not been given at the identity provider
     */
    public void demand() {
        HttpServletRequest request = request();
        if (!signIn.isProofDue(request)) {
            return;
        }
        if (signIn.provesAtProvider(request)) {
            if (signIn.takeProof(request)) {
                return;
            }
            throw new ConflictException("PROOF_AT_PROVIDER", "The proof is given at the identity provider");
        }
        if (password == null || password.isEmpty()) {
            throw new InvalidInputException(FieldError.of(PASSWORD, InputProblem.MISSING));
        }
        try {
            switch (signIn.prove(request, password, code)) {
                case GIVEN -> {
                    // Nothing stands in the way.
                }
                case WRONG_PASSWORD ->
                    throw new InvalidInputException(FieldError.of(PASSWORD, InputProblem.WRONG_PASSWORD));
                case WRONG_CODE -> throw new InvalidInputException(FieldError.of(CODE, InputProblem.WRONG_CODE));
            }
        } catch (TooManyAttemptsException locked) {
            throw new InvalidInputException(FieldError.of(
                    PASSWORD, InputProblem.LOCKED, (locked.retryAfterSeconds() + A_MINUTE - 1) / A_MINUTE));
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
