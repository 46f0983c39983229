/**
 * What a customer is worth: retention models with their estimation, and the segments that follow from values.
 *
 * <p>Mathematics alone. No customers, contracts or policy, no engine, database, clock or chance in here; numbers come in
 * and numbers go out. Special functions and optimisation are Hipparchus'.
 */
package org.courtesy.value;
