package org.courtesy.finding;

import java.util.List;

/** An action whose time has come but which may not happen, and why. */
public record Withheld(String code, List<Refusal> refusals, String text) {}
