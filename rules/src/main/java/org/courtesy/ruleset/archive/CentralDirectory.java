package org.courtesy.ruleset.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The list at the end of an archive. Reading an archive as a stream does not look at it, and it alone tells of links; it also
 * has to name as many entries as there are, or other programs would see another archive than this one.
 */
final class CentralDirectory {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;

    private static final int VERSION_MADE_BY = 4;
    private static final int FLAGS = 8;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int COMMENT_LENGTH = 32;
    private static final int ATTRIBUTES = 38;
    private static final int UNIX = 3;
    private static final int KIND_OF_FILE = 0xF000;
    private static final int LINK = 0xA000;
    private static final int ENCRYPTED = 1;

    private static final int ENTRY_COUNT = 10;
    private static final int START = 16;
    private static final int SHORT = 0xFFFF;

    private final ByteBuffer archive;

    private CentralDirectory(byte[] archive) {
        this.archive = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Looks through the list.
     *
     * @return how many entries it names
     * @throws ArchiveException when there is none, or it names links or encrypted entries
     */
    static int check(byte[] archive) throws ArchiveException {
        return new CentralDirectory(archive).check();
    }

    private int check() throws ArchiveException {
        int end = end();
        int count = unsigned(end + ENTRY_COUNT);
        int at = archive.getInt(end + START);
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > end - ENTRY_BYTES || archive.getInt(at) != ENTRY) {
                throw new ArchiveException("ARCHIVE_UNREADABLE", "");
            }
            at = checkEntry(at, end);
        }
        if (at != end) {
            throw new ArchiveException("ARCHIVE_UNREADABLE", "");
        }
        return count;
    }

    // Without a comment behind it, as this and all common programs write it: what follows an archive is no part of it.
    private int end() throws ArchiveException {
        int end = archive.capacity() - END_BYTES;
        if (end < 0 || archive.getInt(end) != END) {
            throw new ArchiveException("ARCHIVE_UNREADABLE", "");
        }
        return end;
    }

    /** Returns where the next entry begins. */
    private int checkEntry(int at, int end) throws ArchiveException {
        int next = at
                + ENTRY_BYTES
                + unsigned(at + NAME_LENGTH)
                + unsigned(at + EXTRA_LENGTH)
                + unsigned(at + COMMENT_LENGTH);
        if (next > end) {
            throw new ArchiveException("ARCHIVE_UNREADABLE", "");
        }
        String name = new String(archive.array(), at + ENTRY_BYTES, unsigned(at + NAME_LENGTH), StandardCharsets.UTF_8);
        boolean unix = unsigned(at + VERSION_MADE_BY) >> Byte.SIZE == UNIX;
        if (unix && (archive.getInt(at + ATTRIBUTES) >>> Short.SIZE & KIND_OF_FILE) == LINK) {
            throw new ArchiveException("ARCHIVE_LINK", name);
        }
        if ((unsigned(at + FLAGS) & ENCRYPTED) != 0) {
            throw new ArchiveException("ARCHIVE_ENCRYPTED", name);
        }
        return next;
    }

    private int unsigned(int at) {
        return archive.getShort(at) & SHORT;
    }
}
