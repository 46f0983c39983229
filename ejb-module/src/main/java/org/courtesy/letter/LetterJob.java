package org.courtesy.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A checked wish as it waits in the job table. */
record LetterJob(UUID template, int version, List<String> customers, UUID audience, LocalDate day) {}
