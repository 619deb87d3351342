package hk.praya.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The firm's forty clients, from clients.csv, with mandates that make sense today whatever day it is. */
final class Clients {

    /** Ended, and not renewed: the portfolio shows that too. */
    private static final Set<String> LEFT = Set.of("19067464", "28855536", "69289194", "73750086");

    private final Speaker administrator;
    /** By the first eight digits of the registration number: two names occur twice. */
    private final Map<String, UUID> byNumber = new LinkedHashMap<>();

    private Clients(Speaker administrator) {
        this.administrator = administrator;
    }

    static Clients takeOn(Speaker administrator) {
        var clients = new Clients(administrator);
        administrator.upload("/api/firm/logo", "harbourlight.png", Mark.png());
        var list = administrator.upload("/api/firm/client-imports", "clients.csv", Papers.read("demo/clients.csv"));
        administrator.post("/api/firm/client-imports/" + list.path("id").asText() + "/commit", Map.of("skipErrors", false));
        var rows = administrator.get("/api/firm/clients?limit=200").path("items");
        for (var row : rows) clients.byNumber.put(row.path("brNumber").asText().substring(0, 8), UUID.fromString(row.path("id").asText()));
        for (var row : rows) clients.renew(row);
        clients.endsIn(clients.of("12445733"), -9); // North Point Design: ran out last week, and nobody has renewed it
        return clients;
    }

    UUID of(String number) {
        var id = byNumber.get(number);
        if (id == null) throw new IllegalStateException("No client with registration number " + number);
        return id;
    }

    /** A mandate that ran out is renewed year by year to the present, as such mandates are. */
    private void renew(JsonNode row) {
        var number = row.path("brNumber").asText().substring(0, 8);
        var ended = LocalDate.parse(row.path("engagementEnd").asText());
        var today = Assessment.today();
        if (LEFT.contains(number) || !ended.isBefore(today)) return;
        var ends = ended;
        while (ends.isBefore(today)) ends = ends.plusYears(1);
        engage(of(number), ended.plusDays(1), ends);
    }

    private void engage(UUID client, LocalDate starts, LocalDate ends) {
        var before = engagement(client);
        administrator.post("/api/clients/" + client + "/engagements", terms(before, starts, ends));
    }

    /** Moves the end of the mandate in force. */
    void endsIn(UUID client, int days) {
        var now = engagement(client);
        var starts = LocalDate.parse(now.path("starts").asText());
        var ends = Assessment.today().plusDays(days);
        administrator.put("/api/clients/" + client + "/engagements/" + now.path("id").asText(), terms(now, starts.isAfter(ends) ? ends.minusYears(1) : starts, ends), now.path("version").asLong());
    }

    private static Map<String, Object> terms(JsonNode before, LocalDate starts, LocalDate ends) {
        var modules = new ArrayList<String>();
        before.path("modules").forEach(module -> modules.add(module.asText()));
        return Map.of("modules", modules.isEmpty() ? List.of("tia") : modules, "tier", before.path("tier").asText(), "starts", starts.toString(), "ends", ends.toString(),
            "feeMinor", before.path("feeMinor").asLong(), "currency", "HKD");
    }

    /** The one that ends last. */
    private JsonNode engagement(UUID client) {
        JsonNode last = null;
        for (var each : view(client).path("engagements")) {
            if (last == null || each.path("ends").asText().compareTo(last.path("ends").asText()) > 0) last = each;
        }
        if (last == null) throw new IllegalStateException("No engagement: " + client);
        return last;
    }

    private JsonNode view(UUID client) {
        return administrator.get("/api/clients/" + client);
    }

    void assign(UUID client, Speaker member, String role) {
        administrator.post("/api/clients/" + client + "/assignments", Map.of("memberId", member.id(), "role", role));
    }

    UUID platform(UUID client) {
        return UUID.fromString(view(client).path("platforms").path(0).path("id").asText());
    }
}
