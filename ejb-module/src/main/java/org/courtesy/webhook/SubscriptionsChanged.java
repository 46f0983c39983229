package org.courtesy.webhook;

/** Who listens to what has changed. */
class SubscriptionsChanged {}
