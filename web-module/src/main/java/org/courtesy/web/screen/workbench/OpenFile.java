package org.courtesy.web.screen.workbench;

import java.util.List;
import org.courtesy.web.screen.rules.Problem;

/**
 * A file as the editor gets it.
 *
 * @param etag to be named when it is saved
 * @param changed who changed it last and when, in a sentence
 */
record OpenFile(String path, String text, String etag, String changed, List<Problem> diagnostics) {}
