/** Setting text on pages of PDF: what letters and documents for customers have in common. */
package org.courtesy.print;
