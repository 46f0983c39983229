/**
 * Why customers are not contacted: the reasons of everybody's latest decision, and the customers whom nobody spoke to for
 * long with the rules that shut them out.
 */
package org.courtesy.report.refusal;
