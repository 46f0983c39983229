/**
 * Signing in at an identity provider by OpenID Connect: where it is and which keys are its own, asking it who somebody is, and
 * whether what it answers can be believed.
 *
 * <p>Whom it vouches for is written down by {@code org.courtesy.security}; how a browser is led there and back belongs to the web
 * module. Signatures are checked by jose4j, which the server has.
 */
package org.courtesy.oidc;
