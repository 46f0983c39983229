package org.courtesy.demo;

import static org.courtesy.fact.ContactChannel.EMAIL;
import static org.courtesy.fact.ContactChannel.PHONE;
import static org.courtesy.fact.ProductGroup.ENERGY;
import static org.courtesy.fact.ProductGroup.TELECOM;

import java.util.List;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.Device;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Proof;

/** Content customers, one for each offer of the utility: nothing stands in the way. */
final class Prospects {

    private final Cast cast;

    private Prospects(Cast cast) {
        this.cast = cast;
    }

    static void join(Cast cast) {
        Prospects prospects = new Prospects(cast);
        prospects.tariffs();
        prospects.installations();
        prospects.services();
    }

    private Draft content(String number, String given, String family) {
        Draft draft = cast.german(number, given, family).existingCustomer();
        draft.consent(EMAIL, 6, Proof.DOUBLE_OPT_IN_EMAIL).consent(PHONE, 6, Proof.SIGNED_FORM);
        draft.segment = "B";
        draft.creditOk = true;
        return draft;
    }

    private void tariffs() {
        content("C-1051", "Jule", "Wittkamp")
                .born(1992, 5, 19)
                .electricity(2300)
                .since(50)
                .term(24, 300);

        Draft dynamic = content("C-1052", "Malte", "Sander").born(1986, 1, 27);
        dynamic.evInterest = true;
        dynamic.installed = List.of(Device.WALLBOX);
        dynamic.homeOwner(HouseType.DETACHED);
        dynamic.electricity(5200)
                .since(55)
                .term(12, 280)
                .smartMeter()
                .flexibleLoad()
                .green();

        Draft dual = content("C-1053", "Edda", "Rieck").born(1960, 9, 13);
        dual.gasGrid = true;
        dual.electricity(3000).since(102).term(24, 320);

        Draft danish = cast.danish("C-1063", "Sofie", "Holm").born(1989, 3, 21);
        danish.consent(EMAIL, 3, Proof.PORTAL_LOGIN)
                .electricity(5900)
                .since(45)
                .term(6, 130)
                .smartMeter()
                .flexibleLoad();

        content("C-1059", "Ilse", "Wieck").born(1953, 12, 24).electricity(1800).since(150);
    }

    private void installations() {
        Draft car = content("C-1054", "Kim", "Nguyen").born(1984, 7, 15);
        car.evInterest = true;
        car.homeOwner(HouseType.TERRACED);
        car.electricity(3600).since(57).term(24, 310);

        Draft sun = content("C-1055", "Hauke", "Tietjen").born(1973, 10, 21);
        sun.roof = true;
        sun.homeOwner(HouseType.DETACHED);
        sun.electricity(3900).since(83).term(24, 290);

        Draft heat = content("C-1056", "Christa", "Möbius").born(1964, 2, 17);
        heat.installed = List.of(Device.HEATING);
        heat.homeOwner(HouseType.DETACHED);
        heat.electricity(3800).since(68).term(24, 305).smartMeter();
    }

    private void services() {
        Draft fibre = content("C-1057", "Dana", "Kühl").born(1995, 11, 2);
        fibre.fibre = true;
        fibre.consent(EMAIL, ConsentState.GRANTED, 2, Proof.PORTAL_LOGIN, ENERGY, TELECOM);
        fibre.electricity(2000).since(39).term(12, 260);

        Draft maintenance = content("C-1058", "Egon", "Prange").born(1950, 6, 9);
        maintenance.installed = List.of(Device.HEATING);
        maintenance.gasGrid = true;
        maintenance.homeOwner(HouseType.DETACHED);
        maintenance.electricity(3200).since(190).term(24, 330);
        maintenance.gas(16_000).since(190).term(24, 330);

        content("C-1060", "Oke", "Jacobs")
                .born(1981, 4, 18)
                .electricity(4900)
                .since(61)
                .term(12, 245);

        cast.german("C-1061", "Rita", "Sand")
                .born(1979, 8, 31)
                .electricity(2600)
                .since(46)
                .term(12, 235);
    }
}
