package org.courtesy.web.screen;

import jakarta.persistence.EntityManager;

/** Deliberate violation: a screen that queries. */
public record QueriesTheDatabase(EntityManager entities) {}
