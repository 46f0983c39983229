/**
 * The screen on which people find out whom something may reach, and what forms about a group of customers have in common. No
 * rules of its own: whom the gate refuses is told by {@link org.courtesy.audience.AudienceService}.
 */
package org.courtesy.web.screen.audience;
