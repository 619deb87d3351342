package hk.praya.sso;

import java.net.InetAddress;
import java.util.List;

/**
 * Addresses of the public internet: all of IPv4 and the unicast part of IPv6, without what IANA's registries of special-purpose
 * addresses (RFC 6890) set apart. {@code infra/deploy} says the same to the network, and a test holds the two against each other.
 */
final class PublicInternet {
    /**
     * @param within a range that counts
     * @param without what of it does not
     */
    record Part(String within, List<String> without) {
        Part {
            without = List.copyOf(without);
        }
    }

    static final List<Part> PARTS = List.of(
        new Part("0.0.0.0/0", List.of(
            "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // this network, private, loopback
            "100.64.0.0/10", // shared by a provider's customers (RFC 6598); one cloud's metadata
            "169.254.0.0/16", // link-local; most clouds' metadata
            "168.63.129.16/32", // public by its number, and one cloud's own by its meaning
            "192.0.0.0/24", "192.88.99.0/24", // the protocols' own; relays of 6to4
            "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "198.18.0.0/15", // documentation, benchmarks
            "224.0.0.0/4", "240.0.0.0/4")), // multicast, reserved and broadcast
        // What is not in here is loopback, unique local, link-local, multicast, or carries an IPv4 address within (64:ff9b::/96).
        new Part("2000::/3", List.of(
            "2001::/23", "2002::/16", // the protocols' own, with Teredo; 6to4: both carry an IPv4 address within
            "2001:db8::/32", "3fff::/20"))); // documentation

    private record Range(byte[] first, int bits) {
        static Range of(String text) {
            var cut = text.indexOf('/');
            return new Range(InetAddress.ofLiteral(text.substring(0, cut)).getAddress(), Integer.parseInt(text.substring(cut + 1)));
        }

        boolean has(byte[] address) {
            if (address.length != first.length) return false;
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    private record Ranges(Range within, List<Range> without) {}

    private static final List<Ranges> RANGES = PARTS.stream().map(part -> new Ranges(Range.of(part.within()), part.without().stream().map(Range::of).toList())).toList();

    private PublicInternet() {}

    static boolean has(InetAddress at) {
        var address = at.getAddress();
        return RANGES.stream().anyMatch(each -> each.within().has(address) && each.without().stream().noneMatch(one -> one.has(address)));
    }
}
