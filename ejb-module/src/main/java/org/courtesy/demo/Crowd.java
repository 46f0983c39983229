package org.courtesy.demo;

import java.util.List;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Device;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Proof;

/** Everybody else: ordinary customers, mixed as in a small town near a border. */
final class Crowd {

    private static final int FIRST = 1101;
    private static final int SIZE = 245;
    private static final int DANISH_PERCENT = 17;
    private static final int FIRM_PERCENT = 19;
    private static final int COUPLE_PERCENT = 22;
    private static final int YOUNGEST = 20;

    private final Cast cast;

    private Crowd(Cast cast) {
        this.cast = cast;
    }

    static void join(Cast cast) {
        new Crowd(cast).all();
    }

    private void all() {
        int serial = FIRST;
        while (serial < FIRST + SIZE) {
            Chance chance = new Chance(serial);
            Land land = chance.percent(DANISH_PERCENT) ? Land.DENMARK : Land.GERMANY;
            if (chance.percent(FIRM_PERCENT)) {
                firm("C-" + serial++, land, chance);
            } else {
                Draft person = person("C-" + serial++, land, chance);
                if (chance.percent(COUPLE_PERCENT) && serial < FIRST + SIZE) {
                    partner("C-" + serial++, person, chance);
                }
            }
        }
    }

    private void firm(String number, Land land, Chance chance) {
        Draft firm = cast.add(number, land, Names.firm(land, chance));
        firm.kind = CustomerKind.ORGANISATION;
        firm.house = HouseType.COMMERCIAL;
        firm.gasGrid = chance.percent(60);
        firm.presumedPhoneInterest = chance.percent(30);
        supplies(firm, chance, chance.between(9, 90) * 1000.0);
        firm.segment = chance.oneOf("A", "B", "B", "C");
        consents(firm, chance);
        troubles(firm, chance);
    }

    private Draft person(String number, Land land, Chance chance) {
        Draft person = cast.add(number, land, Names.person(land, chance));
        person.born(cast.today.getYear() - chance.between(YOUNGEST, 88), chance.between(1, 12), chance.between(1, 28));
        if (chance.percent(15)) {
            person.birthDatePurposes = List.of(BirthDatePurpose.CONTRACT);
        }
        home(person, chance);
        supplies(person, chance, chance.between(12, 56) * 100.0);
        person.acquisition = chance.oneOf(AcquisitionChannel.values());
        person.switches = chance.oneOf(0, 0, 0, 0, 1, 1, 2);
        person.segment = chance.oneOf("A", "B", "B", "C", "C", "C", "C", "D");
        if (chance.percent(25)) {
            person.recommends(chance.oneOf(3, 5, 6, 7, 7, 8, 8, 9, 9, 10), chance.between(10, 300));
        }
        if (chance.percent(6)) {
            person.email = null;
        }
        consents(person, chance);
        troubles(person, chance);
        return person;
    }

    private void home(Draft person, Chance chance) {
        person.gasGrid = chance.percent(65);
        person.fibre = chance.percent(45);
        if (chance.percent(42)) {
            person.homeOwner(chance.oneOf(HouseType.DETACHED, HouseType.TERRACED));
            person.roof = chance.percent(55);
            person.installed = chance.oneOf(
                    List.of(), List.of(), List.of(Device.HEATING), List.of(Device.PV), List.of(Device.HEAT_PUMP));
        }
        person.evInterest = chance.percent(12);
    }

    private void partner(String number, Draft first, Chance chance) {
        Draft partner = cast.add(number, first.land, Names.relative(first.name, first.land, chance));
        int year = Math.min(first.birthDate.getYear() + chance.between(-5, 5), cast.today.getYear() - YOUNGEST);
        partner.born(year, chance.between(1, 12), chance.between(1, 28));
        first.household = "H-" + first.number().substring(2);
        partner.household = first.household;
        partner.premise = first.premise;
        partner.address = first.address;
        partner.gasGrid = first.gasGrid;
        partner.fibre = first.fibre;
        partner.parking = first.parking;
        partner.roof = first.roof;
        partner.house = first.house;
        partner.installed = first.installed;
        partner.homeOwner = first.homeOwner;
        supplies(partner, chance, chance.between(6, 22) * 100.0);
        consents(partner, chance);
    }

    private void supplies(Draft draft, Chance chance, double kwh) {
        int months = chance.oneOf(chance.between(4, 36), chance.between(12, 110), chance.between(30, 220));
        Supply power = draft.electricity(kwh).since(months);
        terms(power, chance);
        if (chance.percent(22)) {
            power.green();
        }
        if (chance.percent(draft.land.german() ? 18 : 90)) {
            power.smartMeter();
        }
        if (chance.percent(10)) {
            power.flexibleLoad();
        }
        if (draft.gasGrid && chance.percent(35)) {
            terms(draft.gas(kwh * 4).since(Math.max(3, months - chance.between(0, 12))), chance);
        }
    }

    private void terms(Supply supply, Chance chance) {
        switch (chance.between(1, 10)) {
            case 1, 2, 3 -> supply.byTransfer();
            case 4 -> {
                // Free to leave, and paying by direct debit.
            }
            case 5 -> supply.term(12, chance.between(5, 90));
            case 6, 7 -> supply.term(12, chance.between(91, 360));
            default -> supply.term(24, chance.between(91, 700));
        }
        if (chance.percent(40)) {
            supply.cheaperElsewhere(chance.between(20, 320));
        }
    }

    private void consents(Draft draft, Chance chance) {
        if (chance.percent(45)) {
            int months = chance.between(1, 60);
            draft.consent(
                    ContactChannel.EMAIL,
                    months,
                    chance.oneOf(Proof.DOUBLE_OPT_IN_EMAIL, Proof.PORTAL_LOGIN, Proof.SIGNED_FORM, Proof.NONE));
            if (chance.percent(15)) {
                draft.consent(
                        ContactChannel.EMAIL,
                        ConsentState.WITHDRAWN,
                        chance.between(0, months - 1),
                        Proof.PORTAL_LOGIN);
            } else {
                newsletters(draft, chance, months);
            }
        }
        if (chance.percent(22)) {
            draft.consent(
                    ContactChannel.PHONE, chance.between(0, 58), chance.oneOf(Proof.SIGNED_FORM, Proof.RECORDED_CALL));
        }
        if (chance.percent(6)) {
            draft.objection(ContactChannel.POST, chance.between(5, 900));
        } else if (chance.percent(3)) {
            draft.objection(null, chance.between(5, 900));
        }
        if (chance.percent(40)) {
            draft.existingCustomer();
        }
    }

    private static void newsletters(Draft draft, Chance chance, int months) {
        int first = Math.min(months * 30, 1000);
        for (int days = chance.between(5, 45); days < first; days += chance.between(45, 120)) {
            draft.diary.add("NEWSLETTER", days, ContactChannel.EMAIL, chance.oneOf(0.0, 0.5), null);
        }
    }

    private void troubles(Draft draft, Chance chance) {
        Supply power = draft.supplies().get(0);
        boolean german = draft.land.german();
        switch (chance.between(1, 25)) {
            case 1 ->
                draft.diary.complaint(
                        chance.between(1, 40),
                        ContactChannel.PHONE,
                        -2,
                        german ? "Rechnung nicht nachvollziehbar" : "Regningen er uforståelig");
            case 2 -> draft.promise(chance.between(1, 6), null);
            case 3, 4 -> draft.promise(chance.between(30, 300), chance.between(301, 320));
            case 5 -> {
                power.dunning(1);
                draft.diary.add("DUNNING_1", chance.between(5, 30), ContactChannel.POST, -1, null);
            }
            case 6, 7 -> {
                int percent = chance.between(26, 48);
                int days = chance.between(12, 70);
                power.bill(percent, days);
                draft.diary.add(
                        "ANNUAL_BILL",
                        days,
                        ContactChannel.POST,
                        -1,
                        percent + (german ? " % über Vorjahr" : " % over sidste år"));
            }
            case 8, 9 -> {
                int percent = chance.between(3, 19);
                int days = chance.between(12, 50);
                power.priceChange(percent, days, 40 - Math.min(days, 34));
                draft.diary.add("PRICE_INCREASE", days, ContactChannel.POST, -1, percent + " %");
            }
            case 10 -> power.lookedAtLeaving(chance.between(1, 12));
            default -> {
                // Nothing happened.
            }
        }
    }
}
