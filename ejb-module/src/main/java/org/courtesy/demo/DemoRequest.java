package org.courtesy.demo;

import java.time.LocalDate;

/**
 * What a demo job is to do: bring the utility to a day.
 *
 * @param day the utility's today
 * @param from the day on which it stands, null when it is not there yet
 */
public record DemoRequest(LocalDate day, LocalDate from) {}
