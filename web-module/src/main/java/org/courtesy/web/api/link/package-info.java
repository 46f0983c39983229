/** Links to the customer's own page: issuing, listing, making worthless. */
package org.courtesy.web.api.link;
