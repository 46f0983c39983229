package org.courtesy.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Row of {@code letter_piece}: some letters of a print file, and their lines of the file of addresses. */
@Entity
@Table(name = "letter_piece")
@IdClass(LetterPiece.Key.class)
class LetterPiece {

    record Key(UUID jobId, long place) implements Serializable {}

    @Id
    UUID jobId;

    /** Of its first customer in the list, from 0. */
    @Id
    long place;

    int letters;
    byte[] pages;

    @Column(name = "lines")
    String addresses;

    /** For the persistence provider. */
    protected LetterPiece() {}

    LetterPiece(UUID jobId, long place, int letters, byte[] pages, String addresses) {
        this.jobId = jobId;
        this.place = place;
        this.letters = letters;
        this.pages = pages.clone();
        this.addresses = addresses;
    }
}
