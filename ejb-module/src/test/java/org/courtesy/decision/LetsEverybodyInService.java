package org.courtesy.decision;

/** A deliberate violation: a service says who may call it. */
public class LetsEverybodyInService {}
