package org.courtesy.customer;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.customer.ContactPoint.Kind;
import org.courtesy.fact.ContactChannel;
import org.courtesy.shared.Codes;

/**
 * On which channels a customer can be reached: those that the record names, without those of which every address is known not to
 * work. An address that is replaced is forgotten with what was known of it.
 */
final class Reachability {

    private Reachability() {}

    /** The channels with a usable address; null: all. */
    static List<ContactChannel> of(CustomerEntity row) {
        List<ContactChannel> stated = row.reachable == null ? null : Codes.split(row.reachable, ContactChannel.class);
        List<ContactChannel> lost = Codes.split(row.unreachable, ContactChannel.class);
        if (lost.isEmpty()) {
            return stated;
        }
        return (stated == null ? Arrays.stream(ContactChannel.values()) : stated.stream())
                .filter(channel -> !lost.contains(channel))
                .toList();
    }

    /**
     * Notes that an address does not work.
     *
     * @param address null: the first that the customer has
     * @return whether that was not known; an address that the customer has no more is no news
     */
    static boolean lose(CustomerEntity row, ContactChannel channel, String address, Instant now) {
        List<String> known = addresses(row, channel);
        String lost = address == null ? known.stream().findFirst().orElse("") : comparable(channel, address);
        boolean foreign = !lost.isEmpty() && !known.contains(lost);
        boolean told = row.undeliverable.stream()
                .anyMatch(one -> one.channel() == channel && one.address().equals(lost));
        if (foreign || told) {
            return false;
        }
        row.undeliverable.add(new UndeliverableAddress(channel, lost, now));
        count(row);
        return true;
    }

    /** Notes that an address works after all; null: the first that the customer has. */
    static void regain(CustomerEntity row, ContactChannel channel, String address) {
        if (row.unreachable == null) {
            return;
        }
        String works = address == null
                ? addresses(row, channel).stream().findFirst().orElse("")
                : comparable(channel, address);
        row.undeliverable.removeIf(
                one -> one.channel() == channel && one.address().equals(works));
        count(row);
    }

    /** Forgets addresses that the customer has no more, after the record was replaced. */
    static void settle(CustomerEntity row) {
        if (row.unreachable != null) {
            recount(row);
        }
    }

    /** The same when addresses that do not work may have come from another record. */
    static void recount(CustomerEntity row) {
        row.undeliverable.removeIf(one -> {
            List<String> known = addresses(row, one.channel());
            return one.address().isEmpty() ? !known.isEmpty() : !known.contains(one.address());
        });
        count(row);
    }

    /** The first address of a customer that is not known to be lost, as it was given: of mail, or a number. */
    static Optional<String> usable(CustomerEntity row, ContactChannel channel) {
        Kind kind = channel == ContactChannel.EMAIL ? Kind.EMAIL : Kind.PHONE;
        return CustomerMapper.addresses(row, kind).stream()
                .filter(address -> row.undeliverable.stream()
                        .noneMatch(lost ->
                                lost.channel() == channel && lost.address().equals(comparable(channel, address))))
                .findFirst();
    }

    private static void count(CustomerEntity row) {
        if (row.undeliverable.isEmpty()) {
            row.unreachable = null;
            return;
        }
        Set<ContactChannel> lost = row.undeliverable.stream()
                .map(UndeliverableAddress::channel)
                .filter(channel -> allLost(row, channel))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ContactChannel.class)));
        row.unreachable = Codes.join(lost);
    }

    private static boolean allLost(CustomerEntity row, ContactChannel channel) {
        Set<String> lost = row.undeliverable.stream()
                .filter(one -> one.channel() == channel)
                .map(UndeliverableAddress::address)
                .collect(Collectors.toSet());
        return lost.containsAll(addresses(row, channel));
    }

    /** The addresses of a customer on a channel, in the form in which they are compared. */
    private static List<String> addresses(CustomerEntity row, ContactChannel channel) {
        Stream<String> known = switch (channel) {
            case EMAIL -> CustomerMapper.addresses(row, Kind.EMAIL).stream();
            case PHONE, SMS -> CustomerMapper.addresses(row, Kind.PHONE).stream();
            case POST ->
                Stream.of(Stream.of(row.street, row.postalCode, row.city, row.addressCountry)
                        .map(part -> part == null ? "" : part)
                        .collect(Collectors.joining(" ")));
            default -> Stream.empty();
        };
        return known.map(address -> comparable(channel, address))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static String comparable(ContactChannel channel, String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return channel == ContactChannel.PHONE || channel == ContactChannel.SMS
                ? lower.replaceAll("[^+0-9]", "")
                : lower.replaceAll("[\\s,]+", " ");
    }
}
