/** What customers answer: noting it, asking where one may, and the figures. */
package org.courtesy.web.api.feedback;
