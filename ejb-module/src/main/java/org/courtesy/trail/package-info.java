/**
 * What is told to the audit trail: the closed list of what people and systems do, the marks on the methods that do it, and the
 * interceptor that reads them.
 *
 * <p>Every service depends on this package, so it depends on none: who is calling, what becomes an entry and where it is kept is the
 * business of {@code org.courtesy.audit}, which implements {@link org.courtesy.trail.Trail} (ADR 42).
 */
package org.courtesy.trail;
