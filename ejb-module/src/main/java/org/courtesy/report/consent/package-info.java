/** How many customers have agreed to advertising, by channel and month. What asking for consents yields is another report. */
package org.courtesy.report.consent;
