/**
 * Rule sets over HTTP: versions and their files, proof, comparison, the way to live and back, and who did what.
 *
 * <p>Only translates between requests and {@code org.courtesy.rulebook}; what a change has to prove is decided there.
 */
package org.courtesy.web.api.rulebook;
