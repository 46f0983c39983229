package org.courtesy.web.screen.workbench;

/** Somebody else has saved the file since it was read. */
class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient OpenFile present;

    ChangedMeanwhileException(OpenFile present) {
        super(present.path());
        this.present = present;
    }

    /** The file as it is now. */
    OpenFile present() {
        return present;
    }
}
