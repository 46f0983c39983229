package org.courtesy.fact;

import java.sql.Connection;

/** Deliberate violation: a fact that knows the database. */
public record KnowsTheDatabase(Connection connection) {}
