/** {@code /worklist} and {@code /actions}: what there is to do, who does it and what came of it. */
package org.courtesy.web.api.worklist;
