package hk.praya.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The network lets Keycloak and Praya reach what Praya would, and nothing that it refuses: three lists that say one thing (decision 015). */
class NetworkRuleTest {
    private static final Path DEPLOY = Path.of(System.getProperty("praya.basedir", "."), "..", "infra", "deploy");

    /** What counts, by range: what of it does not. */
    private static Map<String, Set<String>> ours() {
        var ours = new TreeMap<String, Set<String>>();
        for (var part : PublicInternet.PARTS) ours.put(part.within(), new TreeSet<>(part.without()));
        return ours;
    }

    private static List<Map<?, ?>> policies() throws IOException {
        var policies = new ArrayList<Map<?, ?>>();
        for (var each : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(DEPLOY.resolve("kubernetes/egress.yaml")))) policies.add((Map<?, ?>) each);
        return policies;
    }

    private static Object in(Object map, String... path) {
        var at = map;
        for (var each : path) at = ((Map<?, ?>) at).get(each);
        return at;
    }

    private static List<Map<?, ?>> list(Object from, String... path) {
        return ((List<?>) in(from, path)).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private static List<Map<?, ?>> peers(Map<?, ?> policy) {
        return list(policy, "spec", "egress").stream().flatMap(rule -> list(rule, "to").stream()).toList();
    }

    @Test void bothHaveThePublicInternetAsPrayaKnowsIt() throws IOException {
        assertEquals(List.of("keycloak", "praya"), policies().stream().map(each -> in(each, "spec", "podSelector", "matchLabels", "app.kubernetes.io/name")).toList());
        for (var policy : policies()) {
            var theirs = new TreeMap<String, Set<String>>();
            for (var peer : peers(policy)) {
                if (!peer.containsKey("ipBlock")) continue;
                var excepted = ((List<?>) in(peer, "ipBlock", "except")).stream().map(String::valueOf).toList();
                assertEquals(excepted.size(), Set.copyOf(excepted).size(), "none twice");
                assertEquals(null, theirs.put((String) in(peer, "ipBlock", "cidr"), new TreeSet<>(excepted)), "each range once");
            }
            assertEquals(ours(), theirs, String.valueOf(in(policy, "metadata", "name")));
        }
    }

    @Test void noRuleIsWiderThanItSays() throws IOException {
        for (var policy : policies()) {
            assertEquals("NetworkPolicy", policy.get("kind"));
            assertEquals(List.of("Egress"), in(policy, "spec", "policyTypes"));
            for (var rule : list(policy, "spec", "egress")) {
                // Without either of them a rule is about everybody, or about every port of every protocol.
                assertFalse(list(rule, "to").isEmpty() || list(rule, "ports").isEmpty(), rule.toString());
                var isPublic = list(rule, "to").stream().anyMatch(peer -> peer.containsKey("ipBlock"));
                assertTrue(isPublic || list(rule, "ports").stream().allMatch(port -> port.containsKey("port")), rule.toString());
            }
            for (var peer : peers(policy)) {
                assertTrue(Set.of("ipBlock", "podSelector", "namespaceSelector").containsAll(peer.keySet()), peer.toString());
                // An empty selector is everybody's, and a namespace alone is all that is in it.
                assertTrue(peer.containsKey("ipBlock") || !((Map<?, ?>) in(peer, "podSelector", "matchLabels")).isEmpty(), peer.toString());
            }
        }
    }

    private static Set<String> set(String rules, String name) {
        var found = Pattern.compile("set " + name + " \\{[^}]*elements = \\{([^}]*)}").matcher(rules);
        assertTrue(found.find(), name);
        return new TreeSet<>(List.of(found.group(1).strip().split("\\s*,\\s*")));
    }

    @Test void oneMachineHasTheSame() throws IOException {
        var rules = Files.readString(DEPLOY.resolve("one-machine/egress.nft"));
        assertEquals(ours(), new TreeMap<>(Map.of("0.0.0.0/0", set(rules, "inside4"), "2000::/3", set(rules, "inside6"))));
        for (var rule : List.of("ip daddr @inside4 reject", "ip6 daddr != 2000::/3 reject", "ip6 daddr @inside6 reject")) assertTrue(rules.contains("\n    " + rule + "\n"), rule);
    }

    private static InetAddress address(BigInteger number, int length) throws IOException {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = number.shiftRight(8 * (length - 1 - i)).byteValue();
        return InetAddress.getByAddress(bytes);
    }

    private static boolean touches(List<BigInteger[]> ranges, BigInteger number) {
        return ranges.stream().anyMatch(each -> each[0].compareTo(number) <= 0 && each[1].compareTo(number) >= 0);
    }

    /** Reckoned another way: at both ends of every range, one within and one beyond. */
    @Test void everyRangeBeginsAndEndsWhereItSays() throws IOException {
        for (var part : PublicInternet.PARTS) {
            var length = part.within().contains(":") ? 16 : 4;
            var ranges = new ArrayList<BigInteger[]>();
            for (var each : part.without()) {
                var text = each.split("/");
                var first = new BigInteger(1, InetAddress.ofLiteral(text[0]).getAddress());
                var size = BigInteger.TWO.pow(length * 8 - Integer.parseInt(text[1]));
                assertEquals(BigInteger.ZERO, first.mod(size), each + " begins within itself");
                ranges.add(new BigInteger[] {first, first.add(size).subtract(BigInteger.ONE)});
            }
            var whole = BigInteger.TWO.pow(length * 8);
            for (var range : ranges) {
                for (var within : List.of(range[0], range[1])) assertFalse(PublicInternet.has(address(within, length)), address(within, length).toString());
                for (var beyond : List.of(range[0].subtract(BigInteger.ONE), range[1].add(BigInteger.ONE))) {
                    var isThere = beyond.signum() >= 0 && beyond.compareTo(whole) < 0 && (length == 4 || beyond.shiftRight(125).intValue() == 1);
                    if (isThere && !touches(ranges, beyond)) assertTrue(PublicInternet.has(address(beyond, length)), address(beyond, length).toString());
                }
            }
        }
    }
}
