package org.courtesy.trail;

/**
 * On what something was done.
 *
 * @param kind anything but a customer, who is kept apart
 * @param id its name or key; never what tells of a customer
 */
public record Subject(SubjectKind kind, String id) {}
