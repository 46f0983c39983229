/**
 * Recording a touchpoint and telling the ones there were.
 *
 * <p>What a touchpoint does to the decision is said by the customer page, not here.
 */
package org.courtesy.web.screen.touchpoint;
