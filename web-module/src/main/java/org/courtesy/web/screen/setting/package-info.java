/** What people set for themselves. */
package org.courtesy.web.screen.setting;
