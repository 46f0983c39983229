package org.courtesy.endpoint;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The hand-written endpoints, at {@code /hand-written}. */
@ApplicationPath("")
public class HandWrittenApplication extends Application {}
