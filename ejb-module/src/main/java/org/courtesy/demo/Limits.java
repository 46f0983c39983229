package org.courtesy.demo;

import static org.courtesy.fact.ContactChannel.EMAIL;
import static org.courtesy.fact.ContactChannel.IN_PERSON;
import static org.courtesy.fact.ContactChannel.PHONE;
import static org.courtesy.fact.ContactChannel.POST;
import static org.courtesy.fact.ContactChannel.SMS;

import java.util.List;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Proof;

/** People whom one may not contact, or not now, or not so. Each shows one reason. */
final class Limits {

    private static final int FLATS = 8;

    private final Cast cast;

    private Limits(Cast cast) {
        this.cast = cast;
    }

    static void join(Cast cast) {
        Limits limits = new Limits(cast);
        limits.protectedPeople();
        limits.wishes();
        limits.consents();
        limits.money();
        limits.dataProtection();
        limits.organisations();
        limits.houseFull();
        limits.familyFull();
    }

    private void protectedPeople() {
        Draft vulnerable = cast.german("C-1021", "Margarethe", "Jürgens").born(1938, 5, 4);
        vulnerable.vulnerable = true;
        vulnerable
                .consent(PHONE, 12, Proof.SIGNED_FORM)
                .electricity(1600)
                .since(200)
                .term(24, 310);

        Draft minor = cast.german("C-1022", "Luca", "Schröder").birthdayIn(120, 18);
        minor.consent(EMAIL, 2, Proof.DOUBLE_OPT_IN_EMAIL)
                .electricity(1200)
                .since(5)
                .term(12, 215);

        Draft deceased = cast.german("C-1023", "Hans-Peter", "Dahl").born(1941, 9, 30);
        deceased.deceased = true;
        deceased.electricity(1800).since(180).term(24, 160);

        Draft guardian = cast.german("C-1062", "Paul", "Eggert").born(1947, 1, 21);
        guardian.guardian = true;
        guardian.electricity(1500).since(110).term(12, 250);
    }

    private void wishes() {
        Draft robinson = cast.danish("C-1024", "Bent", "Vinther").born(1957, 6, 2);
        robinson.robinsonListed = true;
        robinson.electricity(3700).since(36).term(6, 90);

        cast.german("C-1025", "Claudia", "Reese")
                .born(1972, 2, 13)
                .objection(null, 96)
                .electricity(2600)
                .since(70)
                .term(12, 205);

        Draft paused = cast.german("C-1026", "Arne", "Fock").born(1988, 12, 7);
        paused.preference = new Preference(EMAIL, cast.today.minusDays(10), cast.today.plusDays(20), null, null);
        paused.consent(EMAIL, 9, Proof.PORTAL_LOGIN).electricity(2800).since(33).term(12, 175);

        Draft full = cast.german("C-1027", "Monika", "Stüve").born(1970, 10, 3);
        full.consent(EMAIL, 13, Proof.DOUBLE_OPT_IN_EMAIL)
                .electricity(3300)
                .since(56)
                .term(24, 290);
        full.diary
                .add("NEWSLETTER", 3, EMAIL, 0, null)
                .add("NEWSLETTER", 10, EMAIL, 0, null)
                .add("NEWSLETTER", 17, EMAIL, 0, null)
                .add("NEWSLETTER", 24, EMAIL, 0, null)
                .add("RENEWAL_OFFER", 8, POST, 0, null)
                .add("RENEWAL_OFFER", 21, POST, 0, null);

        Draft modest = cast.german("C-1028", "Thore", "Bendixen").born(1996, 8, 26);
        modest.preference = new Preference(EMAIL, null, null, false, 1);
        modest.consent(EMAIL, 4, Proof.PORTAL_LOGIN).electricity(1700).since(15).term(12, 100);
        modest.diary.add("NEWSLETTER", 12, EMAIL, 0, null);

        Draft refused = cast.german("C-1035", "Ute", "Gehrke").born(1965, 7, 18);
        refused.consent(PHONE, 16, Proof.RECORDED_CALL)
                .electricity(3000)
                .since(62)
                .term(12, 185);
        refused.diary.declined("GREEN_TARIFF", 5, PHONE, "Möchte beim jetzigen Tarif bleiben");
    }

    private void consents() {
        cast.german("C-1029", "Birte", "Callsen")
                .born(1963, 3, 9)
                .consent(PHONE, 55, Proof.SIGNED_FORM)
                .consent(EMAIL, 55, Proof.SIGNED_FORM)
                .electricity(2700)
                .since(84)
                .term(24, 230);
        cast.german("C-1030", "Olaf", "Maack")
                .born(1977, 11, 11)
                .consent(EMAIL, 28, Proof.DOUBLE_OPT_IN_EMAIL)
                .consent(EMAIL, ConsentState.WITHDRAWN, 3, Proof.PORTAL_LOGIN)
                .electricity(3100)
                .since(48)
                .term(12, 195);
        cast.german("C-1031", "Regina", "Tams")
                .born(1954, 4, 25)
                .consent(PHONE, 19, Proof.NONE)
                .electricity(2400)
                .since(73)
                .term(24, 350);
        cast.german("C-1032", "Sven", "Lindner")
                .born(1982, 6, 30)
                .consent(PHONE, 10, Proof.DOUBLE_OPT_IN_EMAIL)
                .consent(EMAIL, 10, Proof.DOUBLE_OPT_IN_EMAIL)
                .electricity(2900)
                .since(40)
                .term(12, 165);
        cast.german("C-1033", "Heinke", "Paysen")
                .born(1968, 1, 5)
                .consent(PHONE, ConsentState.DENIED, 6, Proof.RECORDED_CALL)
                .consent(SMS, ConsentState.DENIED, 6, Proof.RECORDED_CALL)
                .electricity(3500)
                .since(90)
                .term(24, 270);
        cast.danish("C-1048", "Lasse", "Bruun")
                .born(1984, 9, 1)
                .consent(PHONE, 2, Proof.RECORDED_CALL)
                .consent(IN_PERSON, 2, Proof.RECORDED_CALL)
                .consent(EMAIL, 2, Proof.PORTAL_LOGIN)
                .electricity(4700)
                .since(18)
                .term(6, 140);
    }

    private void money() {
        Draft dunned = cast.german("C-1036", "Marco", "Zimmer").born(1987, 5, 16);
        dunned.electricity(3400).since(26).dunning(2);
        dunned.diary.add("DUNNING_1", 33, POST, -1, null).add("DUNNING_2", 15, POST, -2, null);

        Draft instalments = cast.german("C-1037", "Tanja", "Weiss").born(1991, 2, 22);
        instalments.electricity(3000).since(37).dunning(1).instalments();
        instalments
                .diary
                .add("DUNNING_1", 40, POST, -1, null)
                .add("PAYMENT_PROBLEM", 28, PHONE, 1, "Ratenzahlung über sechs Monate vereinbart");

        Draft threatened = cast.german("C-1038", "Ronny", "Albrecht").born(1989, 10, 10);
        threatened.electricity(3800).since(21).dunning(3).disconnectionThreatened();
        threatened
                .diary
                .add("DUNNING_2", 50, POST, -2, null)
                .add("DUNNING_3", 32, POST, -2, null)
                .add("DISCONNECT_THREAT", 11, POST, -3, null);
    }

    private void dataProtection() {
        Draft restricted = cast.german("C-1041", "Eva", "Carstensen").born(1975, 8, 8);
        restricted.restricted = true;
        restricted.electricity(2500).since(59).term(12, 155);

        Draft asking = cast.german("C-1042", "Lukas", "Hagge").born(1993, 12, 14);
        asking.dataSubjectRequestOn = cast.today.minusDays(12);
        asking.electricity(1900).since(25).term(12, 225);

        Draft blocked = cast.german("C-1043", "Werner", "Pohl").born(1949, 3, 3);
        blocked.blocked = true;
        blocked.electricity(2600).since(170).term(24, 340);

        Draft dispute = cast.german("C-1044", "Gudrun", "Matz").born(1961, 7, 7);
        dispute.conciliationOpen = true;
        dispute.electricity(4100).since(88).term(24, 200);
    }

    private void organisations() {
        Draft bakery = cast.firm("C-1045", Land.GERMANY, "Bäckerei Möller GmbH");
        bakery.presumedPhoneInterest = true;
        bakery.electricity(68_000).since(76).term(24, 60).margin(900);
        bakery.gas(140_000).since(76).term(24, 60).margin(1200);
        bakery.gasGrid = true;
        bakery.segment = "A";

        Draft garage = cast.firm("C-1046", Land.GERMANY, "Autohaus Sörensen KG");
        garage.existingCustomer().electricity(41_000).since(34).term(12, 180).margin(520);
        garage.segment = "B";

        Draft smithy = cast.firm("C-1047", Land.DENMARK, "Fjordby Smedje ApS");
        smithy.electricity(57_000).since(28).term(6, 110).margin(650);
        smithy.segment = "B";
        for (Draft firm : List.of(bakery, garage, smithy)) {
            firm.house = HouseType.COMMERCIAL;
        }
    }

    /** Flats in one house: each got one letter, and together that was enough. */
    private void houseFull() {
        Chance chance = new Chance(12);
        for (int flat = 1; flat <= FLATS; flat++) {
            Draft tenant = cast.add("C-" + (1069 + flat), Land.GERMANY, Names.person(Land.GERMANY, chance));
            tenant.born(chance.between(1945, 2001), chance.between(1, 12), chance.between(1, 28));
            tenant.address = Names.address(Land.GERMANY, "Hafenstraße 12");
            tenant.premise = "P-HAFEN-12";
            tenant.gasGrid = true;
            tenant.fibre = true;
            tenant.electricity(chance.between(11, 26) * 100)
                    .since(chance.between(6, 130))
                    .term(12, chance.between(95, 330));
            tenant.diary.add("NEWSLETTER", 9, POST, 0, "Hauswurfsendung Glasfaser");
        }
    }

    /** A family that hears a lot from us. */
    private void familyFull() {
        String[] given = {"Bernd", "Maren", "Lennart", "Helga"};
        int[] years = {1968, 1970, 1999, 1942};
        for (int member = 0; member < given.length; member++) {
            Draft wulf =
                    cast.german("C-" + (1080 + member), given[member], "Wulf").born(years[member], 4 + member, 12);
            wulf.household = "H-1080";
            wulf.premise = "P-1080";
            wulf.address = Names.address(Land.GERMANY, "Mühlendamm 31");
            wulf.homeOwner(HouseType.DETACHED);
            wulf.consent(EMAIL, 12, Proof.DOUBLE_OPT_IN_EMAIL);
            wulf.electricity(1500 + 400 * member).since(60).term(12, 100 + 30 * member);
            wulf.diary.add("NEWSLETTER", 4, EMAIL, 0, null).add("NEWSLETTER", 18, EMAIL, 0, null);
        }
    }
}
