package hk.praya.sso;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Addresses that firms enter never reach private networks (DESIGN §10): https only, every address that the name leads to is a
 * public one, no redirect is followed, and neither time nor size is without end. In development a provider may stand beside us.
 */
@Singleton
class OutsideAddress {
    private static final Duration TIME = Duration.ofSeconds(5);
    /** Metadata of a large federation's member is some tens of KiB. */
    private static final int SIZE = 256 * 1024;

    private final boolean development;

    OutsideAddress(@Value("${praya.mode}") String mode) {
        development = mode.equals("development");
    }

    /** It is not one we go to, or what is there is of no use. */
    static final class Unusable extends Exception {
        Unusable(String why) {
            super(why);
        }
    }

    URI check(String address) throws Unusable {
        try {
            var uri = new URI(address.strip());
            var scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) throw new Unusable("sso_address");
            if (development && scheme.equals("http")) return uri;
            if (!scheme.equals("https")) throw new Unusable("sso_address_https");
            if (!development && Arrays.stream(InetAddress.getAllByName(uri.getHost())).anyMatch(at -> !PublicInternet.has(at))) throw new Unusable("sso_address_private");
            return uri;
        } catch (java.net.URISyntaxException e) {
            throw new Unusable("sso_address");
        } catch (java.net.UnknownHostException e) {
            throw new Unusable("sso_address_unknown");
        }
    }

    private interface AutoClosing extends AutoCloseable {
        @Override void close();
    }

    /** Never more than we read; and nothing of an answer that is none. */
    private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo of) {
        return of.statusCode() == 200 ? BodySubscribers.limiting(BodySubscribers.ofByteArray(), SIZE) : BodySubscribers.replacing(new byte[0]);
    }

    /**
     * The name is looked up again when it is connected to, which the JDK's client offers no way to prevent; within the 30 seconds that the
     * JDK keeps a name, it is the address that was looked at. For the rest there is the network rule (infra/deploy).
     */
    String read(String address) throws Unusable {
        var uri = check(address);
        // Closing waits for what is under way: it is cut off first.
        try (var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(TIME).build(); AutoClosing _ = http::shutdownNow) {
            // With the body in it: the time counts until the last byte.
            var answer = http.sendAsync(HttpRequest.newBuilder(uri).timeout(TIME).build(), OutsideAddress::body).get(TIME.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) throw new Unusable("sso_address_answer");
            return new String(answer.body(), StandardCharsets.UTF_8);
        } catch (ExecutionException e) {
            throw new Unusable(String.valueOf(e.getCause()).contains("exceeds capacity") ? "sso_metadata_large" : "sso_address_silent");
        } catch (TimeoutException e) {
            throw new Unusable("sso_address_silent");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("sso_address_silent");
        }
    }
}
