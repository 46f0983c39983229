/**
 * The one JSON mapping of cases, commands and assessments: what comes in is read strictly and with all its errors, what
 * goes out is written in a fixed order of fields.
 *
 * <p>Reading is done by a small reader of records on Jackson's tokens, since data binding stops at the first error of
 * most kinds; writing is Jackson's. Nothing here decides anything about a customer, and nothing here knows HTTP.
 */
package org.courtesy.json;
