package org.courtesy.customer;

/** How another system calls a customer. */
public record ExternalId(String system, String id) {}
