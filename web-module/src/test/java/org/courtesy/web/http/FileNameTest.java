package org.courtesy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void aNameThatFitsStaysAsItIs() {
        assertThat(FileName.attached("consents-K-10.001", "json"))
                .isEqualTo("attachment; filename=\"consents-K-10.001.json\"");
    }

    @Test
    void whatWouldEndTheNameOrLeaveTheFolderIsReplaced() {
        assertThat(FileName.shown("a/b\"\r\nX: ü", "pdf")).isEqualTo("inline; filename=\"a_b___X___.pdf\"");
    }
}
