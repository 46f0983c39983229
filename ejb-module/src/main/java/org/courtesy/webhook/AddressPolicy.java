package org.courtesy.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: those of the public internet, by TLS, and networks that the operator has named. Everything that is
 * private, of this machine, of the local link, multicast, reserved, or carries another address inside is refused otherwise, in
 * either version and in the forms in which the one is written as the other.
 */
final class AddressPolicy {

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    /** What is not public of version 4 (IANA special-purpose registry). */
    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // shared by carriers
            "127.0.0.0/8", // this machine
            "169.254.0.0/16", // local link, and the metadata of clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays
            "192.168.0.0/16",
            "198.18.0.0/15", // measurements
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Public addresses of version 6 begin so; unique local, link local, multicast and mapped ones do not. */
    private static final Network GLOBAL = Network.of("2000::/3");

    private static final List<Network> GLOBAL_BUT_NOT_PUBLIC = networks(
            "2001::/23", // tunnels and protocols, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // carries an address of version 4
            "3fff::/20"); // documentation

    /** Forms of version 6 that stand for an address of version 4. */
    private static final Network MAPPED = new Network(mappedPrefix(), 96);

    private final List<Network> allowed;

    private AddressPolicy(List<Network> allowed) {
        this.allowed = allowed;
    }

    /**
     * The policy with networks that may be called besides the public internet, and without TLS too.
     *
     * @param networks between commas, e.g. {@code 10.20.0.0/16, fd00::/8}; empty: none
     * @throws IllegalArgumentException if one of them is none
     */
    static AddressPolicy allowing(String networks) {
        return new AddressPolicy(Stream.of(networks.split(","))
                .filter(text -> !text.isBlank())
                .map(Network::of)
                .toList());
    }

    /** Whether there is any network that may be called without TLS. */
    boolean allowsPlain() {
        return !allowed.isEmpty();
    }

    /** Whether that address was named by the operator. */
    boolean named(InetAddress address) {
        byte[] bytes = plain(address.getAddress());
        return allowed.stream().anyMatch(network -> network.holds(bytes));
    }

    /** Whether that address may be called. */
    boolean permits(InetAddress address) {
        return named(address) || isPublic(plain(address.getAddress()));
    }

    /**
     * The addresses of a host that may be called.
     *
     * @param tls without it only those that the operator has named
     * @throws RefusedAddressException if it has none
     * @throws UnknownHostException if nobody knows the name
     */
    InetAddress[] toCall(String host, boolean tls) throws UnknownHostException {
        List<InetAddress> permitted =
                Stream.of(InetAddress.getAllByName(host)).filter(this::permits).toList();
        InetAddress[] callable =
                permitted.stream().filter(address -> tls || named(address)).toArray(InetAddress[]::new);
        if (callable.length == 0) {
            throw new RefusedAddressException(
                    permitted.isEmpty() ? DeliveryError.ADDRESS_REFUSED : DeliveryError.TLS_NEEDED);
        }
        return callable;
    }

    private static boolean isPublic(byte[] address) {
        if (address.length == IPV4_BYTES) {
            return NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
        }
        return GLOBAL.holds(address) && GLOBAL_BUT_NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
    }

    /** A mapped address as the one that it stands for. */
    private static byte[] plain(byte[] address) {
        return MAPPED.holds(address) ? Arrays.copyOfRange(address, IPV6_BYTES - IPV4_BYTES, IPV6_BYTES) : address;
    }

    private static byte[] mappedPrefix() {
        byte[] prefix = new byte[IPV6_BYTES];
        prefix[10] = (byte) 0xff;
        prefix[11] = (byte) 0xff;
        return prefix;
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
