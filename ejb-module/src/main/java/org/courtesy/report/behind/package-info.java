/**
 * The customers behind a figure of a report: who they are, and the fact for which they are counted. Each report says how its
 * figures are found again; here they are read page by page.
 */
package org.courtesy.report.behind;
