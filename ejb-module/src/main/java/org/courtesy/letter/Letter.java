package org.courtesy.letter;

import java.util.List;

/**
 * One letter, ready to be set.
 *
 * @param address lines of the address
 * @param facts lines beside the address of a letter: number of the customer, day
 */
record Letter(
        LetterForm form, String returnLine, List<String> address, List<String> facts, String subject, String body) {}
