package org.courtesy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing inside is called, in whichever form its address comes. */
class AddressPolicyTest {

    private final AddressPolicy usual = AddressPolicy.allowing("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesWhatIsNotPublic(String address) {
        assertThat(usual.permits(address(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "192.0.1.1", "2606:4700::1111"})
    void permitsWhatIsPublic(String address) {
        assertThat(usual.permits(address(address))).isTrue();
    }

    @Test
    void looksThroughAMappedAddress() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(usual.permits(InetAddress.getByAddress(mapped))).isFalse();
        assertThat(Network.of("::/0").holds(mapped)).isTrue();
        assertThat(AddressPolicy.allowing("127.0.0.1").permits(InetAddress.getByAddress(mapped)))
                .isTrue();
    }

    @Test
    void permitsJustTheNetworksThatWereNamed() {
        AddressPolicy policy = AddressPolicy.allowing("10.20.0.0/16, fd00:1::/32");

        assertThat(policy.permits(address("10.20.255.1"))).isTrue();
        assertThat(policy.permits(address("fd00:1::5"))).isTrue();
        assertThat(policy.permits(address("10.21.0.1"))).isFalse();
        assertThat(policy.permits(address("127.0.0.1"))).isFalse();
        assertThat(policy.named(address("8.8.8.8"))).isFalse();
        assertThat(policy.allowsPlain()).isTrue();
        assertThat(usual.allowsPlain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "true"})
    void aNetworkThatIsNoneIsRefusedAtTheStart(String network) {
        assertThatThrownBy(() -> AddressPolicy.allowing(network)).isInstanceOf(IllegalArgumentException.class);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
