/**
 * The workbench: versions of the rules, their tree, the editor and what stands beside it.
 *
 * <p>What happens while somebody types goes through {@link org.courtesy.web.screen.workbench.EditorServlet}; everything else
 * is drawn by the server. Nothing is decided here: what may be changed, and what is wrong with a text, say the services of
 * the rulebook.
 */
package org.courtesy.web.screen.workbench;
