package org.courtesy.setting;

/** What can be set. */
public enum SettingName {
    /** Zone in which times are told, e.g. {@code Europe/Berlin}; absent: the browser's. */
    TIME_ZONE,
    /** The tour that was taken or put away, as the number of its edition. */
    TOUR
}
