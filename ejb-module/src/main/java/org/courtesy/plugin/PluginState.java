package org.courtesy.plugin;

/** Whether a plug-in works. */
public enum PluginState {
    /** It is used. */
    ACTIVE,
    /** Nothing is wrong with it, but the operator has not set it up. */
    NOT_SET_UP,
    /** It is not used; its problem says why. */
    BROKEN
}
