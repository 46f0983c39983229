package org.courtesy.web.screen.workbench;

/**
 * A file as the editor sends it, to be checked or saved.
 *
 * @param version of the rule set
 * @param path in the rule set
 * @param etag of the text it replaces, null when there was none
 */
record EditedFile(int version, String path, String text, String etag) {}
