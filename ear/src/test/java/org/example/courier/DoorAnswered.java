package org.example.courier;

import java.util.Map;
import org.courtesy.plugin.spi.Customers;
import org.courtesy.plugin.spi.EventMapping;
import org.courtesy.plugin.spi.ForeignEvent;

/** Somebody opened the door to the courier: that is a touchpoint in person. */
public final class DoorAnswered implements EventMapping {

    @Override
    public String name() {
        return "door-answered";
    }

    @Override
    public String understood() {
        return "com.example.courier.door";
    }

    @Override
    public boolean understands(ForeignEvent event) {
        return event.type().equals("com.example.courier.door");
    }

    @Override
    public Map<String, Object> touchpoint(ForeignEvent event, Customers customers) {
        String recipient = event.text("parcel.recipient");
        String customer = customers
                .withExternalId("courier", recipient == null ? "" : recipient)
                .orElseThrow(() -> new IllegalArgumentException("The courier knows nobody as " + recipient));
        return Map.of(
                "customer", customer,
                "type", "FIELD_VISIT",
                "direction", "INBOUND",
                "channel", "IN_PERSON",
                "experience", 2.0);
    }
}
