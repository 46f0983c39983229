package org.courtesy.letter;

import org.courtesy.fact.Purpose;

/**
 * What the law makes of a letter of one type, before one knows to whom it goes.
 *
 * @param basis the paragraph or the judgement, null where none is named
 */
public record LawOfType(String type, Purpose purpose, String basis) {}
