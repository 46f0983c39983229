/**
 * What people who use the screens have set for themselves, and what they have seen.
 *
 * <p>It follows the person from one machine to another and is nobody else's business. Nothing about customers is in here,
 * and no decision depends on it.
 */
package org.courtesy.setting;
