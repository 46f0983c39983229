/** How often customers are contacted: per channel and week, and how much of their budgets and caps is used up. */
package org.courtesy.report.load;
