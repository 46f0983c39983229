/**
 * What differs between versions of a rule set: by file and line, by rule, and between three versions when two sides went
 * on from the same one; and where a version mentions something.
 *
 * <p>Pure functions of files; nothing is stored, judged or compiled here.
 */
package org.courtesy.ruleset.compare;
