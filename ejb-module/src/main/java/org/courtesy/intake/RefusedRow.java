package org.courtesy.intake;

import java.util.List;
import org.courtesy.json.FieldError;

/**
 * A row that was refused.
 *
 * @param line line of the file on which it begins
 */
public record RefusedRow(long line, List<FieldError> errors) {}
