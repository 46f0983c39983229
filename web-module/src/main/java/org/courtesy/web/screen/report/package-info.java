/**
 * The page with the figures for team leads. {@code ReportsView} asks the service; the panels turn figures into words.
 * Nothing is counted here.
 */
package org.courtesy.web.screen.report;
