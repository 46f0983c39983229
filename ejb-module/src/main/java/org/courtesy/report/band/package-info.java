/**
 * How many customers are about to leave, who moved between the bands of risk, and what became of those who were about to
 * leave.
 */
package org.courtesy.report.band;
