package hk.praya.notice;

import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.client.ClientParticulars;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.platform.Profiles;
import hk.praya.roster.PersonDirectory;
import hk.praya.wording.Both;
import hk.praya.wording.Content.Value;
import hk.praya.wording.NoticePack;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What Praya knows of a client that a notice says: taken over as a draft begins, and shown beside it where it changed since. */
@Singleton
final class NoticeFacts {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final ClientParticulars clients;
    private final PersonDirectory people;
    private final Reach reach;
    private final Profiles profiles;
    private final Composition composition;

    NoticeFacts(ClientParticulars clients, PersonDirectory people, Reach reach, Profiles profiles, Composition composition) {
        this.clients = clients;
        this.people = people;
        this.reach = reach;
        this.profiles = profiles;
        this.composition = composition;
    }

    /** By the names that a pack knows them under; what is not known is not there. */
    Map<String, Value> of(Scope scope, NoticeRecord notice, NoticePack pack, Disclosed disclosed) {
        var facts = new LinkedHashMap<String, Value>();
        clients.find(scope, notice.getClientId()).ifPresent(client -> {
            facts.put("client.name", Value.of(Composition.both(client.name())));
            var platforms = client.platforms().stream().map(each -> Composition.both(profiles.of(each.vendor()).name())).distinct().toList();
            if (!platforms.isEmpty()) facts.put("platform.names", Value.items(platforms));
        });
        coordinator(scope, notice.getClientId()).ifPresent(person -> {
            if (!person.title().isBlank()) facts.put("client.contact_title", Value.of(inItsOwn(person.title())));
            if (person.email() != null) facts.put("client.contact_email", Value.of(new Both(person.email(), person.email())));
        });
        put(facts, "register.categories", disclosed.categories().keySet().stream().map(composition::category).toList());
        put(facts, "register.purposes", inTheirOwn(disclosed.purposes().keySet()));
        put(facts, "register.retention", inTheirOwn(disclosed.retentions().keySet()));
        var classes = pack.classes().stream().filter(each -> each.covers().stream().anyMatch(disclosed.receivers()::containsKey)).map(NoticePack.TransfereeClass::key).toList();
        if (!classes.isEmpty()) facts.put("register.transferees", Value.keys(classes));
        if (!disclosed.places().isEmpty()) facts.put("register.places", Value.keys(List.copyOf(disclosed.places().keySet())));
        return facts;
    }

    private static void put(Map<String, Value> facts, String key, List<Both> items) {
        if (!items.isEmpty()) facts.put(key, Value.items(items));
    }

    /** Written once, in one language: the other is somebody's to write. */
    private static List<Both> inTheirOwn(Collection<String> texts) {
        var both = new ArrayList<Both>();
        texts.forEach(text -> both.add(inItsOwn(text)));
        return both;
    }

    private static Both inItsOwn(String text) {
        return CHINESE.matcher(text).find() ? new Both(null, text) : new Both(text, null);
    }

    /** Whoever acts for the company towards the firm; of several, by their id, so that it is the same each time. */
    private java.util.Optional<PersonDirectory.Entry> coordinator(Scope scope, UUID clientId) {
        var ids = reach.roles(scope, clientId).entrySet().stream().filter(each -> each.getValue().contains(Role.COORDINATOR)).map(Map.Entry::getKey).sorted().limit(50).toList();
        return people.find(scope, clientId, ids).values().stream().filter(each -> !each.gone()).min(java.util.Comparator.comparing(PersonDirectory.Entry::id));
    }
}
