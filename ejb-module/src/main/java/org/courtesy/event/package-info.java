/**
 * Events from other systems: CloudEvents that carry touchpoints, taken one by one, and the dead letters of those that cannot
 * be taken. Knows no transport: HTTP and brokers hand in what they got.
 *
 * <p>Recording a touchpoint is left to {@code org.courtesy.touchpoint}, files of rows to {@code org.courtesy.intake}.
 */
package org.courtesy.event;
