package org.courtesy.customer;

/** Something by which people are told apart. */
public enum Trait {
    NAME,
    BIRTH_DATE,
    EMAIL,
    PHONE,
    ADDRESS
}
