package org.courtesy.security;

/** Told when somebody's password, roles, second factor or sessions are stored anew. */
record AccountChanged(String name) {}
