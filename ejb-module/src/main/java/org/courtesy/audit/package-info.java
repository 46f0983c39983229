/**
 * The audit trail: who saw, changed, handed out, approved and overruled what.
 *
 * <p>Entries come from the marks on the services ({@code org.courtesy.trail}), from the door and from where refusals are answered. They
 * are only ever added, and linked into a chain of their own; what tells of a customer can be shredded, and they go when their time
 * is over (ADR 42).
 */
package org.courtesy.audit;
