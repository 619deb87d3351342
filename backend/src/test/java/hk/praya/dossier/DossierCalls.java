package hk.praya.dossier;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.proof.ProofLapsing;
import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.Cases;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** This room's catalogue. */
public final class DossierCalls implements RoomCalls {
    static final String AT = "/api/firm/dossiers";

    @Override public List<Call> calls() {
        return List.of(
            Call.get("dossierList", AT),
            Call.make("dossierCreate", _ -> AT, _ -> fresh()),
            read("dossierView", world -> AT + "/" + opened(world)),
            Call.change("dossierEdit", world -> AT + "/" + opened(world), world -> Map.of("ownerId", world.reviewer.id().toString())),
            Call.make("dossierPublish", world -> AT + "/" + opened(world) + "/versions", _ -> version(fact("E2", "main", "none"))),
            Call.upload("dossierDocumentCreate", world -> documents(world) + "?kind=contract", "terms.pdf", _ -> Cases.pdf()),
            read("dossierDocumentContent", world -> {
                var dossier = opened(world);
                return AT + "/" + dossier + "/documents/" + document(world, dossier, "") + "/content";
            }),
            Call.make("dossierDocumentWithdraw", world -> {
                var dossier = opened(world);
                return AT + "/" + dossier + "/documents/" + document(world, dossier, "") + "/withdrawal";
            }, _ -> Map.of("reason", "The vendor published other terms.")).withVersion(_ -> 0L),
            read("dossierVersion", world -> AT + "/" + published(world) + "/versions/1"));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    private static String documents(World world) {
        return AT + "/" + opened(world) + "/documents";
    }

    /** @param more of what is said of it, as {@code &expiresOn=2027-01-31} */
    static UUID document(World world, UUID dossier, String more) {
        return ok(Api.as(world.consultant).upload(AT + "/" + dossier + "/documents?kind=contract" + more, "Data processing terms.pdf", Cases.pdf())).id();
    }

    /** The same fact, proven by these documents of its dossier. */
    static HashMap<String, Object> proven(Map<String, Object> fact, UUID... documents) {
        var proven = new HashMap<>(fact);
        proven.put("proof", "document");
        proven.put("documents", List.of(documents));
        return proven;
    }

    static Map<String, Object> fresh() {
        return about("importer", "dingtalk_singapore", "Edition " + UUID.randomUUID());
    }

    static Map<String, Object> about(String kind, String subject, String edition) {
        return Map.of("kind", kind, "subject", subject, "edition", edition);
    }

    static Map<String, Object> named(String name) {
        return Map.of("kind", "template", "subject", "", "edition", "", "name", Map.of("en", name, "zhHant", name));
    }

    /** Of the firm, with nothing in it yet. */
    static UUID template(World world) {
        return ok(Api.as(world.consultant).post(AT, named("Retail groups"))).id();
    }

    static Map<String, Object> fact(String question, String part, String option) {
        return Map.of("question", question, "part", part, "options", List.of(option), "proof", "asserted", "state", "confirmed", "source", "Data processing terms, section 4.");
    }

    @SafeVarargs static Map<String, Object> version(Map<String, Object>... facts) {
        return Map.of("pack", "hk-mainland-tia", "facts", List.of(facts), "note", "As published on the vendor's site.");
    }

    static UUID opened(World world) {
        return ok(Api.as(world.consultant).post(AT, fresh())).id();
    }

    static UUID published(World world) {
        return publish(world, opened(world), 0, fact("E2", "main", "none"));
    }

    @SafeVarargs static UUID publish(World world, UUID dossier, long version, Map<String, Object>... facts) {
        ok(Api.as(world.consultant).act(AT + "/" + dossier + "/versions", version(facts), version));
        return dossier;
    }

    /** Opened for exactly this and published at once. */
    @SafeVarargs static UUID holds(World world, String kind, String subject, String edition, Map<String, Object>... facts) {
        return publish(world, ok(Api.as(world.consultant).post(AT, about(kind, subject, edition))).id(), 0, facts);
    }

    /** Of one transfer to each of these. */
    static UUID assessment(World world, String... importers) {
        var flows = Stream.of(importers).map(importer -> {
            var flow = new HashMap<>(Cases.flow());
            flow.put("importer", importer);
            return ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
        }).toList();
        return ok(Api.as(world.consultant).post(client(world) + "/tias", Map.of("transferIds", flows, "pack", "hk-mainland-tia"))).id();
    }

    /** And whoever relies on it has been told. */
    static void withdraw(World world, UUID dossier, UUID document) {
        ok(Api.as(world.consultant).act(AT + "/" + dossier + "/documents/" + document + "/withdrawal", Map.of("reason", "Other terms were published."), 0));
        lapse();
    }

    static void lapse() {
        assertTrue(Stack.one().bean(ProofLapsing.class).work() > 0);
    }
}
