/**
 * What every page shares: settings of the user, words and dates in the user's language, navigation, failures.
 *
 * <p>Nothing here knows a customer.
 */
package org.courtesy.web.screen.layout;
