package org.courtesy.web.screen.job;

/**
 * Something that is done by the clock, in words.
 *
 * @param when by the clock of the server, empty for what is always done
 * @param next when next, empty when it is switched off or always done
 * @param last when last and what came of it
 * @param job id of the job that it queued last, null when there is none
 * @param tone {@code ok}, {@code warn}, {@code stop} or {@code calm}
 * @param meets with what it was at work at the same time, empty when with nothing
 * @param x where it lies within the day, in percent with a sign; null for what is not daily
 * @param width how long it is, likewise
 */
public record TaskLine(
        String name,
        String does,
        String set,
        String when,
        String next,
        String last,
        String job,
        String tone,
        String meets,
        String x,
        String width) {}
