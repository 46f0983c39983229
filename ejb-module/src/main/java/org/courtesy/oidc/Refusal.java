package org.courtesy.oidc;

/** Why somebody did not come in by way of the provider. Each has a text that says what to do. */
public enum Refusal {
    /** The provider cannot be reached, or does not answer as it should. */
    AWAY,
    /** Somebody said no there, or the provider did. */
    DENIED,
    /** The answer belongs to no question of this browser: too old, or from another tab. */
    OLD,
    /** What the provider sent cannot be believed. */
    NOT_BELIEVED,
    /** The clocks of the two differ. */
    CLOCKS,
    /** The provider does not know this service as it is set up. */
    SETUP,
    /** None of the groups means a role. */
    NO_ROLE,
    /** Disabled here. */
    DISABLED,
    /** The sign-in at the provider is too old, or not strong enough. */
    TOO_WEAK,
    /** The proof is somebody else's than the session. */
    SOMEBODY_ELSE
}
