/**
 * Everything that can go wrong, as {@code application/problem+json} (RFC 9457).
 *
 * <p>A {@link org.courtesy.web.api.problem.Diagnosis} says what kind of fault an exception is;
 * {@link org.courtesy.web.api.problem.Problems} puts it into the caller's language. The JAX-RS mapper, the
 * authentication mechanism and the container's error dispatch share both. No stack trace, class name or SQL leaves from
 * here, and no feature is known here.
 */
package org.courtesy.web.api.problem;
