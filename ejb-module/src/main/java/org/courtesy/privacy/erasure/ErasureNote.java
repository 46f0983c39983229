package org.courtesy.privacy.erasure;

import java.util.List;

/**
 * An erasure as the log of the server told it: what is left of it when the database is put back to a time before.
 *
 * @param id of the erasure
 * @param marks of the numbers of the person, each 64 digits to the base of 16
 */
public record ErasureNote(String id, List<String> marks) {}
