/**
 * How the expressions in pages find what they name, quickly: a page has hundreds of them.
 *
 * <p>Nothing here knows what a page shows.
 */
package org.courtesy.web.screen.expression;
