package org.courtesy.web.screen.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.web.screen.layout.UserSettings;

/**
 * Who is on the telephone: the number that the telephone system hands over, and how it was verified that this is the
 * customer. Nothing is told to a caller of whom that is not known.
 */
@Named
@ViewScoped
public class CallerView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** By what a caller shows who they are. */
    public enum Verification {
        BIRTH_DATE,
        ADDRESS,
        CONTRACT_NUMBER,
        METER_NUMBER,
        PASSWORD,
        CALLED_BACK
    }

    private final UserSettings settings;

    private String phone;
    private List<Verification> verified = new ArrayList<>();

    @Inject
    public CallerView(UserSettings settings) {
        this.settings = settings;
    }

    /** For the proxy. */
    protected CallerView() {
        this(null);
    }

    /** Whether somebody is on the telephone. */
    public boolean isCalling() {
        return phone != null;
    }

    /** What goes into the note of the touchpoint. */
    public String getNote() {
        String how = verified.stream()
                .map(one -> settings.words().say("caller." + one))
                .collect(Collectors.joining(", "));
        return how.isEmpty()
                ? settings.words().say("caller.note.none", phone)
                : settings.words().say("caller.note", phone, how);
    }

    public Verification[] getWays() {
        return Verification.values();
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone == null || phone.isBlank() ? null : phone.strip();
    }

    public List<Verification> getVerified() {
        return verified;
    }

    public void setVerified(List<Verification> verified) {
        this.verified = verified == null ? new ArrayList<>() : verified;
    }

    /** What the telephone system has verified: codes with commas between them; unknown ones are left out. */
    public String getSaid() {
        return verified.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    public void setSaid(String codes) {
        List<String> said = codes == null ? List.of() : List.of(codes.split(","));
        verified = new ArrayList<>(Arrays.stream(Verification.values())
                .filter(one -> said.contains(one.name()))
                .toList());
    }
}
