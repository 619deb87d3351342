package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Correspondents.Correspondent;
import hk.praya.access.NameBook.FirmNames;
import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.client.Clients;
import hk.praya.http.Names;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.mail.Mailer.Letter;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person's digest, as a letter: what is late or due within a week at the clients that they reach now, read through the door
 * as they would read it. Its subject has numbers and the firm's name: it is shown on locked screens.
 */
@Singleton
final class Digest {
    private static final int DAYS = 7;
    /** What somebody reads in a letter; the worklist has the rest. */
    private static final int LINES = 200;

    private final Access access;
    private final WorklistQueries queries;
    private final Obligations obligations;
    private final Called called;
    private final Words words;
    private final String baseUrl;

    Digest(Access access, WorklistQueries queries, Obligations obligations, Called called, Words words, @Value("${praya.base-url}") String baseUrl) {
        this.access = access;
        this.queries = queries;
        this.obligations = obligations;
        this.called = called;
        this.words = words;
        this.baseUrl = baseUrl;
    }

    /** What everybody in a digest is called, and where they are written to. */
    @Singleton
    record Called(FirmNames firms, PersonNames people, Clients clients) {}

    private record Read(@Nullable String email, Names firm, List<ObligationRecord> rows, Map<UUID, Names> clients) {}

    /** Empty where there is nothing to say, or no address to say it to. */
    Optional<Letter> letter(Correspondent correspondent) {
        var read = switch (correspondent.actor()) {
            case Actor.Member member -> access.read(member, Permission.WORKLIST_VIEW, scope -> Outcome.done(read(scope, called.firms().member(scope, member.id()).email(), false)));
            case Actor.Person person -> access.read(person, Permission.OBLIGATION_VIEW, person.clientId(), scope ->
                Outcome.done(read(scope, called.people().find(scope, person.clientId(), person.id()).map(PersonNames.PersonName::email).orElse(null), true)));
            case Actor.Worker _ -> Outcome.<Read>absent();
        };
        // Refused: they may not look any more, and so there is nothing to tell them.
        return read instanceof Outcome.Done<Read>(var found) && found.email() != null && !found.rows().isEmpty()
            ? Optional.of(written(correspondent, found.email(), found)) : Optional.empty();
    }

    private Read read(Scope scope, @Nullable String email, boolean theirs) {
        var rows = queries.due(scope, obligations.today().plusDays(DAYS), theirs, LINES + 1);
        var ids = rows.stream().map(ObligationRecord::getClientId).collect(Collectors.toSet());
        return new Read(email, called.firms().firm(scope).name(), rows, called.clients().names(scope, ids));
    }

    private Letter written(Correspondent correspondent, String email, Read read) {
        var locale = correspondent.locale();
        var today = obligations.today();
        var shown = read.rows().subList(0, Math.min(LINES, read.rows().size()));
        var late = (int) shown.stream().filter(row -> row.getDue().isBefore(today)).count();
        var firm = Words.name(locale, read.firm());
        var text = new ArrayList<>(List.of(words.say(locale, "digest.greeting", Map.of())));
        byClient(shown).forEach((client, rows) -> text.addAll(part(locale, correspondent.actor(), client, read.clients().get(client), rows, today)));
        if (read.rows().size() > LINES) text.addAll(List.of("", words.say(locale, "digest.more", Map.of("more", read.rows().size() - LINES))));
        text.addAll(List.of("", words.say(locale, "digest.footer", Map.of()), baseUrl + (correspondent.actor() instanceof Actor.Member ? "/me/settings" : "/my/settings"), firm, ""));
        var subject = words.say(locale, "digest.subject", Map.of("late", late, "soon", shown.size() - late, "firm", firm));
        return new Letter(email, subject, String.join("\n", text));
    }

    /** The client with the most pressing first. */
    private static Map<UUID, List<ObligationRecord>> byClient(List<ObligationRecord> rows) {
        var byClient = new LinkedHashMap<UUID, List<ObligationRecord>>();
        for (var row : rows) byClient.computeIfAbsent(row.getClientId(), _ -> new ArrayList<>()).add(row);
        return byClient;
    }

    private List<String> part(String locale, Actor reader, UUID client, @Nullable Names name, List<ObligationRecord> rows, LocalDate today) {
        var part = new ArrayList<>(List.of("", words.say(locale, "digest.client", Map.of("client", Words.name(locale, name))), baseUrl + (reader instanceof Actor.Member ? "/clients/" + client : "/my")));
        for (var row : rows) part.add(words.say(locale, "line", Map.of("what", words.what(locale, row), "when", words.when(locale, row.getDue(), today))));
        return part;
    }
}
