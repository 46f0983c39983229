/**
 * The screen that takes in files: look at one, say what its columns mean, try it, import it. What is done with the file is
 * the work of {@code org.courtesy.intake}.
 */
package org.courtesy.web.screen.intake;
