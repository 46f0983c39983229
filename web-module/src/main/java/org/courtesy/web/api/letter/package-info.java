/** Templates of letters and cards, and print files, over HTTP. */
package org.courtesy.web.api.letter;
