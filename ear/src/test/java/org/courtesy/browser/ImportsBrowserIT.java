package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Taking in files of other systems. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportsBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d}");
    private static final Charset OFFICE = Charset.forName("windows-1252");
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @TempDir
    static Path folder;

    @Test
    void anOfficeFileIsMappedTriedAndImported() throws IOException {
        String number = "IMP-" + System.nanoTime();
        Path file = file("kunden.csv", """
                Kundennr;Name;Geboren;Lieblingsfarbe
                %1$s-1;Jürgens;29.02.1984;blau
                %1$s-2;Müller;31.02.1984;rot
                """.formatted(number), OFFICE);
        open("de-DE");
        assertThat(page().locator(".panel.empty")).containsText("Kein Import gewählt.");

        page().keyboard().press("n");
        upload("CUSTOMERS", file);

        assertThat(page().locator("h2#file-title")).hasText("Kunden · kunden.csv");
        assertThat(page().locator("[id='mapping:charset']")).hasValue("windows-1252");
        assertThat(page().locator("[id='mapping:separator']")).hasValue(";");
        assertThat(target(0)).hasValue("customer.number");
        assertThat(target(1)).hasValue("name.family");
        assertThat(target(2)).hasValue("customer.birthDate");
        assertThat(target(3)).hasValue("");
        assertThat(page().locator("main")).containsText("3 von 4 Spalten werden übernommen.");
        assertThat(rows().nth(0)).containsText("Jürgens");
        assertThat(rows().nth(1)).containsText("Geburtsdatum: ");
        page().locator("[id='mapping:add']").click();
        page().locator("[id='mapping:same:0:field']").selectOption("customer.kind");
        settled();
        page().locator("[id='mapping:same:0:value']").selectOption("PERSON");
        settled();
        page().locator("[id='mapping:add']").click();
        page().locator("[id='mapping:same:1:field']").selectOption("customer.country");
        settled();
        page().locator("[id='mapping:same:1:text']").fill("DE");
        page().locator("[id='mapping:same:1:text']").blur();
        assertThat(rows().nth(0)).containsText("neu");
        noRawCodes();

        page().locator("details.keeping summary").click();
        page().locator("[id='mapping:name']").fill("Büro!");
        page().locator("[id='mapping:save']").click();
        assertThat(page().locator("[id='mapping:nameMessage']")).containsText("Nur kleine Buchstaben");
        String name = "office-" + System.nanoTime();
        page().locator("[id='mapping:name']").fill(name);
        page().locator("[id='mapping:save']").click();
        assertThat(page().locator("[id='mapping:keeping']")).containsText("Gespeichert als");

        page().locator("[id='mapping:try']").click();
        assertThat(page().locator("[id='mapping:outcome']"))
                .containsText("1 Zeile ist in Ordnung und wird gespeichert. 1 Zeile fällt weg.", SOON);
        page().locator("[id='mapping:start']").click();
        page().waitForURL(url -> url.contains("import="));
        assertThat(page().locator("[id='list'] a.on")).containsText("fertig · 1 abgewiesen", SOON);
        assertThat(page().locator("[id='sheet:panel']")).containsText("Geburtsdatum: ");
        noRawCodes();
        Download refused =
                page().waitForDownload(() -> page().locator("a[href*='file=1']").click());
        Assertions.assertThat(Files.readString(refused.path()))
                .contains(number + "-2")
                .doesNotContain(number + "-1;");
        Assertions.assertThat(Interface.as("admin")
                        .send("GET", "/customers/" + number + "-1", null)
                        .body())
                .contains("1984-02-29", "Jürgens");

        WINDOW.go("/imports.xhtml?new=true");
        upload("CUSTOMERS", file);
        page().locator("[id='mapping:preset']").selectOption(name);
        settled();
        assertThat(page().locator("[id='mapping:same:0:text']")).hasValue("DE");
        assertThat(rows().nth(0)).containsText("unverändert");
        forget(name);
    }

    @Test
    void valuesAreTranslatedAndAKeptMappingIsDeleted() throws IOException {
        String number = "VAL-" + System.nanoTime();
        Path file = file("werte.csv", """
                customer.number;customer.kind;customer.country;Weg;customer.birthDate
                %1$s-1;PERSON;DE;Netz;31.02.1984
                %1$s-2;PERSON;DE;Laden;29.02.1984
                """.formatted(number), UTF_8);
        open("de-DE");
        WINDOW.go("/imports.xhtml?new=true");
        upload("CUSTOMERS", file);
        assertThat(rows().nth(0)).containsText("TT.MM.JJJJ");

        target(3).selectOption("customer.acquisitionChannel");
        settled();
        assertThat(page().locator("[id='mapping:meanings']")).containsText("Netz");
        assertThat(rows().nth(1)).containsText("abgewiesen");
        page().locator("[id='mapping:of:3:value:0:meaning']").selectOption("ONLINE");
        settled();
        page().locator("[id='mapping:of:3:others']").selectOption("SHOP");
        settled();
        assertThat(rows().nth(1)).containsText("neu");
        noRawCodes();
        String name = "values-" + System.nanoTime();
        page().locator("details.keeping summary").first().click();
        page().locator("[id='mapping:name']").fill(name);
        page().locator("[id='mapping:save']").click();
        assertThat(page().locator("[id='mapping:keeping']")).containsText("Gespeichert als");
        Assertions.assertThat(Interface.as("admin")
                        .send("GET", "/imports/mappings/" + name, null)
                        .body())
                .contains("\"Netz\":\"ONLINE\"", "\"otherwise\":\"SHOP\"");

        page().locator("[id='mapping:forgetting'] summary").click();
        page().locator("[id='mapping:forget']").click();

        assertThat(page().locator("[id='mapping:keeping']")).containsText("ist gelöscht");
        assertThat(page().locator("[id='mapping:forget']")).hasCount(0);
        assertThat(page().locator("[id='mapping:of:3:others']")).hasValue("SHOP");
        Assertions.assertThat(Interface.as("admin")
                        .send("GET", "/imports/mappings", null)
                        .body())
                .doesNotContain(name);
    }

    @Test
    void whatDoesNotFitIsSaidBeforeAnythingIsTried() throws IOException {
        open("de-DE");
        WINDOW.go("/imports.xhtml?new=true");

        page().locator("[id='upload:look']").click();
        assertThat(page().locator("[id='upload:fileMessage']")).containsText("Bitte eine Datei wählen.");

        upload("CUSTOMERS", file("kaputt.csv", "Kundennr;Name\n1;\"Meier\n", UTF_8));
        assertThat(page().locator("[id='upload:fileMessage']")).not().isEmpty();

        upload("CUSTOMERS", file("fremd.csv", "Farbe;Form\nrot;rund\n", UTF_8));
        assertThat(page().locator("[id='mapping:outcome']")).containsText("Noch ohne Spalte: Kundennummer.");
        assertThat(page().locator("[id='mapping:try']")).isDisabled();
        target(0).selectOption("customer.number");
        settled();
        assertThat(page().locator("[id='mapping:try']")).isEnabled();
        target(1).selectOption("customer.number");
        settled();
        assertThat(page().locator("[id='mapping:outcome']"))
                .containsText("Zwei Spalten können nicht dasselbe werden: Kundennummer.");
        page().locator("[id='mapping:separator']").selectOption(",");
        assertThat(page().locator("table.targets tbody tr")).hasCount(1);
        noRawCodes();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() throws IOException {
        Path file = folder.resolve("riesig.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(201L * 1024 * 1024);
        }
        open("de-DE");
        WINDOW.go("/imports.xhtml?new=true");

        upload("CUSTOMERS", file);

        assertThat(page().locator("[id='upload:problems']"))
                .containsText("Die Datei ist zu groß. Mehr als 200 MB werden nicht angenommen", SOON);
        Files.delete(file);
    }

    @Test
    void aLargeFileIsLookedAtByItsBeginning() throws IOException {
        StringBuilder rows = new StringBuilder("Kundennr;Name\n");
        for (int row = 0; row < 300_000; row++) {
            rows.append("LARGE-").append(row).append(";Müller-Lüdenscheid\n");
        }
        open("de-DE");
        WINDOW.go("/imports.xhtml?new=true");

        upload("CUSTOMERS", file("gross.csv", rows.toString(), UTF_8));

        assertThat(page().locator("h2#file-title")).containsText("gross.csv", SOON);
        assertThat(rows()).hasCount(20);
        target(1).selectOption("name.organisation");
        assertThat(page().locator("[id='mapping:outcome']")).containsText("2 von 2 Spalten werden übernommen.");
    }

    @Test
    void linesInTheFormOfTheInterfaceNeedNoMapping() throws IOException {
        open("en-GB");
        WINDOW.go("/imports.xhtml?new=true");

        upload("PREMISES", file("places.ndjson", "{\"premise\": {\"id\": \"P-" + System.nanoTime() + "\"}}\n", UTF_8));

        assertThat(page().locator("main")).containsText("no mapping is needed");
        assertThat(page().locator("table.targets")).hasCount(0);
        page().locator("[id='mapping:try']").click();
        assertThat(page().locator("[id='mapping:outcome']")).containsText("1 row is fine", SOON);
    }

    @Test
    void speaksTheOtherLanguagesAndFitsAPhone() throws IOException {
        for (String language : List.of("en-GB", "da-DK")) {
            WINDOW.open(360, language);
            open(null);
            WINDOW.go("/imports.xhtml?new=true");
            upload("CONTRACTS", file("contracts.csv", "customer,contract.number,x\n1,2,3\n", UTF_8));
            assertThat(rows()).hasCount(1);
            noRawCodes();
            Object overflow = page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
            Assertions.assertThat(((Number) overflow).intValue()).as(language).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void isForAdministratorsOnly() {
        WINDOW.go("/imports.xhtml");
        new LoginPage(page()).signIn("approver", "courtesy");

        assertThat(page().locator("nav.side a[href*='imports']")).hasCount(0);
        assertThat(page().locator("[id='upload']")).hasCount(0);
        WINDOW.forgetComplaints();
    }

    private static void forget(String mapping) {
        String path = "/imports/mappings/" + mapping;
        String tag = Interface.as("admin")
                .send("GET", path, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Interface.as("admin").send("DELETE", path, null, null, tag);
    }

    private static void upload(String kind, Path file) {
        page().locator("[id='upload:kind']").selectOption(kind);
        page().locator("[id='upload:file']").setInputFiles(file);
        page().locator("[id='upload:look']").click();
    }

    private static Locator target(int column) {
        return page().locator("[id='mapping:columns:" + column + ":target']");
    }

    private static Locator rows() {
        return page().locator("table.first tbody tr");
    }

    /** When the page has drawn what the last change brings about. */
    private static void settled() {
        page().waitForCondition(
                        () -> (boolean) page().evaluate("!!window.PrimeFaces && PrimeFaces.ajax.Queue.isEmpty()"));
    }

    private static void noRawCodes() {
        Assertions.assertThat(
                        RAW_CODE.matcher(page().locator("main").innerText()).results())
                .isEmpty();
    }

    private static Path file(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    private static void open(String language) {
        if (language != null) {
            WINDOW.open(1400, language);
        }
        WINDOW.go("/imports.xhtml");
        new LoginPage(page()).signIn("admin", "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }
}
