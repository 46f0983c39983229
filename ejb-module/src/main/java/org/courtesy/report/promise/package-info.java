/** Whether promises to customers are kept. */
package org.courtesy.report.promise;
