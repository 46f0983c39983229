/**
 * The screens of long-running work: what runs, how far it is, what came of it, what can be done about it, and what the server
 * does when by the clock. What a job does belongs to its feature.
 */
package org.courtesy.web.screen.job;
