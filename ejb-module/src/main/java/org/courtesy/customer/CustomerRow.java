package org.courtesy.customer;

import org.courtesy.fact.CustomerKind;

/** A customer in a list: enough to recognise them. */
public record CustomerRow(
        String number, CustomerKind kind, String name, String street, String postalCode, String city, String country) {}
