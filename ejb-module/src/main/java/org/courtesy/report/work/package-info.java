/** How much there is to do, whether the teams can do it, and which refusals were set aside. */
package org.courtesy.report.work;
