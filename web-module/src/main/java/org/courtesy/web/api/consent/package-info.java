/** What customers permitted, forbade, wished and were promised, over HTTP. What follows from it is not decided here. */
package org.courtesy.web.api.consent;
