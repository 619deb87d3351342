package hk.praya.audience;

import io.micronaut.http.HttpRequest;
import java.util.Locale;

/** What somebody reads on, as their browser says: its class alone is kept, never what it calls itself. */
final class Device {
    private Device() {}

    static String of(HttpRequest<?> request) {
        var agent = request.getHeaders().get("User-Agent");
        if (agent == null || agent.isBlank()) return "unknown";
        var said = agent.toLowerCase(Locale.ROOT);
        if (said.contains("ipad") || said.contains("tablet") || said.contains("android") && !said.contains("mobile")) return "tablet";
        return said.contains("mobi") || said.contains("iphone") ? "phone" : "computer";
    }
}
