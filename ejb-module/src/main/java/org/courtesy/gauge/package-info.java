/**
 * What is looked up when somebody reads the figures: how long queues are, when the nightly work was done last, by which rules the server
 * decides, how full its disk and its pool of connections are.
 *
 * <p>Reads only, and what it reads from the database is counts and instants. Knows the features; none knows it. Nothing is counted here:
 * that is done where it happens, by {@code org.courtesy.metric}.
 */
package org.courtesy.gauge;
