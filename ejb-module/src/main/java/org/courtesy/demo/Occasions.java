package org.courtesy.demo;

import static org.courtesy.fact.ContactChannel.EMAIL;
import static org.courtesy.fact.ContactChannel.PHONE;
import static org.courtesy.fact.ContactChannel.PORTAL;
import static org.courtesy.fact.ContactChannel.POST;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Proof;

/** People for whom something is due today: a birthday, a call after signing, a complaint, a promise, a contract's end. */
final class Occasions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.");

    private final Cast cast;

    private Occasions(Cast cast) {
        this.cast = cast;
    }

    static void join(Cast cast) {
        Occasions occasions = new Occasions(cast);
        occasions.brandt();
        occasions.birthdays();
        occasions.newContracts();
        occasions.complaints();
        occasions.promises();
        occasions.contractEnds();
        occasions.prices();
    }

    /** The customer of the screenshots: everything at once. */
    private void brandt() {
        LocalDate today = cast.today;
        Draft katrin = cast.german("C-1001", "Katrin", "Brandt")
                .birthdayIn(4, 42)
                .recommends(9, 111)
                .existingCustomer();
        katrin.consent(PHONE, 10, Proof.SIGNED_FORM).objection(POST, 203).promise(2, null);
        katrin.acquisition = AcquisitionChannel.COMPARISON_PORTAL;
        katrin.switches = 1;
        katrin.segment = "A";
        katrin.electricity(3500)
                .since(92)
                .term(24, 10)
                .margin(120)
                .byTransfer()
                .cheaperElsewhere(140)
                .priceChange(12, 36, 11)
                .bill(31, 21);
        katrin.gas(14_000).since(92).term(24, 380).byTransfer();
        katrin.diary
                .add("PRICE_INCREASE", 36, POST, -2, "12 % zum " + DAY.format(today.plusDays(11)))
                .add("ANNUAL_BILL", 21, POST, -1, "31 % über Vorjahr")
                .complaint(
                        16, PHONE, -3, "Abschlag zu hoch, Rückruf bis " + DAY.format(today.minusDays(2)) + " zugesagt");

        Draft jens = cast.german("C-1002", "Jens", "Brandt").born(1981, 6, 17);
        jens.consent(EMAIL, 14, Proof.DOUBLE_OPT_IN_EMAIL);
        jens.electricity(900).since(30).term(12, 150).smartMeter();
        jens.diary.add("NEWSLETTER", 9, EMAIL, 0.5, null).add("NEWSLETTER", 23, EMAIL, 0.5, null);
        for (Draft draft : new Draft[] {katrin, jens}) {
            draft.household = "H-1001";
            draft.premise = "P-1001";
            draft.address = Names.address(Land.GERMANY, "Lindenstraße 8");
            draft.gasGrid = true;
            draft.homeOwner(HouseType.TERRACED);
        }
    }

    private void birthdays() {
        Draft mail = cast.german("C-1003", "Uwe", "Petersen").birthdayIn(0, 55);
        mail.consent(EMAIL, 8, Proof.DOUBLE_OPT_IN_EMAIL)
                .electricity(3100)
                .since(64)
                .term(12, 210);

        Draft card = cast.german("C-1004", "Ingrid", "Hansen").birthdayIn(0, 80);
        card.electricity(1900).since(140).term(24, 300);

        Draft leapDay = cast.german("C-1005", "Leonie", "Vogt").born(1988, 2, 29);
        leapDay.consent(EMAIL, 20, Proof.PORTAL_LOGIN)
                .electricity(2400)
                .since(44)
                .term(12, 120);

        Draft angry = cast.german("C-1006", "Dieter", "Kröger").birthdayIn(0, 63);
        angry.consent(EMAIL, 30, Proof.SIGNED_FORM).electricity(3300).since(81).term(24, 260);
        angry.diary.complaint(6, EMAIL, -2, "Zähler falsch abgelesen");

        Draft danish = cast.danish("C-1067", "Kirsten", "Lund").birthdayIn(0, 47);
        danish.consent(EMAIL, 5, Proof.PORTAL_LOGIN).electricity(4200).since(38).term(6, 100);

        Draft contractOnly = cast.german("C-1068", "Fabian", "Stolt").birthdayIn(0, 34);
        contractOnly.birthDatePurposes = List.of(BirthDatePurpose.CONTRACT);
        contractOnly
                .consent(EMAIL, 3, Proof.SIGNED_FORM)
                .electricity(2100)
                .since(20)
                .term(12, 140);
    }

    private void newContracts() {
        Draft call = cast.german("C-1007", "Mia", "Lorenzen").born(1994, 7, 3);
        call.consent(PHONE, 0, Proof.SIGNED_FORM).electricity(2600).signedDaysAgo(5);

        Draft mail = cast.german("C-1008", "Jonas", "Reimers").born(1990, 10, 12);
        mail.acquisition = AcquisitionChannel.COMPARISON_PORTAL;
        mail.switches = 2;
        mail.electricity(3000).signedDaysAgo(7);

        Draft danish = cast.danish("C-1009", "Freja", "Mikkelsen").born(1986, 4, 22);
        danish.acquisition = AcquisitionChannel.ONLINE;
        danish.electricity(3800).signedDaysAgo(6);

        Draft incomplete = cast.german("C-1010", "Tobias", "Claussen").born(1979, 1, 30);
        incomplete.electricity(2900).signedDaysAgo(4).missing("METER_NUMBER");

        Draft returning = cast.german("C-1066", "Wencke", "Harders").born(1971, 8, 9);
        returning
                .consent(PHONE, 6, Proof.RECORDED_CALL)
                .electricity(3400)
                .since(75)
                .term(12, 190);
        returning.gas(12_500).signedDaysAgo(9);
    }

    private void complaints() {
        Draft fresh = cast.german("C-1011", "Sabine", "Thomsen").born(1976, 3, 14);
        fresh.electricity(2700).since(50).term(12, 170);
        fresh.diary.complaint(2, PORTAL, -2, "Abschlag ohne Erklärung erhöht");

        Draft again = cast.german("C-1012", "Volker", "Asmussen").born(1962, 11, 5);
        again.electricity(3900).since(58).term(24, 330).byTransfer();
        again.diary
                .settledComplaint(140, 121, "Abschlag doppelt abgebucht", "Betrag erstattet")
                .complaint(27, PHONE, -3, "Abschlag schon wieder doppelt abgebucht");

        Draft danish = cast.danish("C-1013", "Helle", "Krogh").born(1969, 5, 27);
        danish.electricity(5100).since(41).term(6, 80);
        danish.diary.complaint(9, EMAIL, -2, "Regningen er uforståelig");

        Draft settled = cast.german("C-1034", "Rolf", "Stamer").born(1958, 2, 2);
        settled.consent(EMAIL, 15, Proof.SIGNED_FORM)
                .electricity(2800)
                .since(99)
                .term(12, 220);
        settled.diary.settledComplaint(26, 12, "Techniker nicht gekommen", "Neuer Termin, Gutschrift 20 €");
    }

    private void promises() {
        Draft broken = cast.german("C-1014", "Gerd", "Martens")
                .born(1966, 12, 19)
                .promise(3, null)
                .promise(200, 201);
        broken.electricity(3200).since(66).term(12, 240);
        broken.diary.add("HOTLINE_CALL", 9, PHONE, 0, "Rückmeldung zum Zählertausch zugesagt");

        Draft kept = cast.german("C-1015", "Anke", "Lühr")
                .born(1983, 9, 8)
                .promise(25, 27)
                .recommends(10, 40);
        kept.consent(EMAIL, 7, Proof.DOUBLE_OPT_IN_EMAIL).consent(PHONE, 7, Proof.SIGNED_FORM);
        kept.electricity(2500).since(120).term(24, 400).green();
        kept.diary.add("HOTLINE_CALL", 30, PHONE, 2, "Sehr zufrieden mit der Beratung");

        Draft anniversary = cast.german("C-1050", "Horst", "Lampe").born(1955, 10, 28);
        anniversary.consent(EMAIL, 26, Proof.SIGNED_FORM);
        anniversary.electricity(3600).startedOn(cast.today.minusYears(10)).term(24, 280);
    }

    private void contractEnds() {
        Draft near = cast.german("C-1016", "Frank", "Dose").born(1974, 6, 11);
        near.consent(EMAIL, 11, Proof.DOUBLE_OPT_IN_EMAIL)
                .electricity(3000)
                .since(23)
                .term(24, 45);

        Draft far = cast.german("C-1017", "Petra", "Ohlsen").born(1980, 1, 16);
        far.electricity(2300).since(9).term(12, 85);

        Draft leaving = cast.german("C-1039", "Doris", "Fehrs").born(1967, 7, 24);
        leaving.electricity(2900).since(31).terminated(4);
        leaving.diary.add("CANCEL_RECEIVED", 4, POST, 0, "Kündigung zum Monatsende");

        Draft moving = cast.german("C-1040", "Nils", "Ketelsen").born(1992, 3, 29);
        moving.consent(EMAIL, 18, Proof.SIGNED_FORM).electricity(2000).since(27).moveOut(24, 3);
        moving.diary.add("MOVE_OUT", 3, PORTAL, 0, "Zieht in die Nachbarstadt");
    }

    private void prices() {
        Draft steep = cast.german("C-1018", "Kurt", "Behnke").born(1959, 4, 6);
        steep.electricity(4400)
                .since(47)
                .priceChange(18, 20, 12)
                .cheaperElsewhere(280)
                .byTransfer();
        steep.diary.add("PRICE_INCREASE", 20, POST, -2, "18 %");

        Draft small = cast.german("C-1019", "Silke", "Hamann").born(1985, 12, 1);
        small.electricity(2200).since(52).term(12, 130).priceChange(4, 30, 5);
        small.diary.add("PRICE_INCREASE", 30, POST, -1, "4 %");

        Draft critical =
                cast.german("C-1020", "Erwin", "Rohde").born(1951, 8, 15).recommends(3, 35);
        critical.acquisition = AcquisitionChannel.COMPARISON_PORTAL;
        critical.switches = 3;
        critical.electricity(5600)
                .since(8)
                .priceChange(17, 25, 9)
                .cheaperElsewhere(310)
                .bill(38, 40)
                .byTransfer()
                .lookedAtLeaving(2);
        critical.diary
                .add("PRICE_INCREASE", 25, POST, -2, "17 %")
                .add("ANNUAL_BILL", 40, POST, -2, "38 % über Vorjahr")
                .add("PORTAL_LOGIN", 2, PORTAL, 0, "Kündigungsseite angesehen");

        Draft forecast = cast.danish("C-1049", "Elin", "Frost").born(1978, 11, 20);
        forecast.electricity(6100).since(29).term(6, 120).smartMeter().forecast(34);
    }
}
