package org.courtesy.web.screen;

import org.kie.api.runtime.KieSession;

/** Deliberate violation: a screen that runs rules. */
public record RunsRules(KieSession session) {}
