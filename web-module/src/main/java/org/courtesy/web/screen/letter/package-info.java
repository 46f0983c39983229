/**
 * The screen for what letters and cards say: their templates in three languages, their versions, their release. What the law is
 * against is said by {@code org.courtesy.letter}.
 */
package org.courtesy.web.screen.letter;
