/** The page of the audit trail: searching it, taking it away as a file, and whether it is as it was written. */
package org.courtesy.web.screen.audit;
