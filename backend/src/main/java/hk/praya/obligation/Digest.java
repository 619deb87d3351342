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
import hk.praya.obligation.DigestNews.News;
import hk.praya.obligation.DigestWays.Led;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person's digest says: what is late or due within a week at the clients that they reach now, read through the door as they
 * would read it, and what is new in the content. To whoever there is nothing to say, nothing is sent.
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
    private final Beside beside;
    private final DigestText text;

    Digest(Access access, WorklistQueries queries, Obligations obligations, Called called, Beside beside, DigestText text) {
        this.access = access;
        this.queries = queries;
        this.obligations = obligations;
        this.called = called;
        this.beside = beside;
        this.text = text;
    }

    /** What everybody in a digest is called, and where they are written to. */
    @Singleton
    record Called(FirmNames firms, PersonNames people, Clients clients) {}

    /** What a digest has beside the worklist: what administrators see to, what other rooms tell, and the ways to it all. */
    @Singleton
    record Beside(AdministratorsWork administrators, List<DigestNews> news, DigestWays ways) {
        List<News> news(Actor.Member reader, Set<String> told) {
            return news.stream().flatMap(each -> each.news(reader, told).stream()).toList();
        }
    }

    /** @param rows at most one more than is shown. @param pages empty where the reader comes in by a link */
    private record Read(@Nullable String email, Names firm, List<ObligationRecord> rows, Map<UUID, Names> clients, Optional<Led> pages) {
        Read with(AdministratorsWork.Kept theirs, DigestWays ways) {
            var names = new HashMap<>(clients);
            names.putAll(theirs.clients());
            // What nobody else sees to comes first: it is little, and no list cuts it off.
            var all = Stream.concat(theirs.rows().stream(), rows.stream()).toList();
            return new Read(email, firm, all, names, Optional.of(ways.member(all)));
        }
    }

    /** @param told the keys of what they know already; empty where there is nothing to say, or no address to say it to */
    Optional<DigestText.Written> letter(Correspondent correspondent, UUID digestId, Set<String> told) {
        var read = switch (correspondent.actor()) {
            case Actor.Member member -> access.read(member, Permission.WORKLIST_VIEW, scope -> Outcome.done(read(scope, called.firms().member(scope, member.id()).email(), null)))
                .map(found -> found.with(beside.administrators().of(member, due(), LINES), beside.ways()));
            case Actor.Person person -> access.read(person, Permission.OBLIGATION_VIEW, person.clientId(), scope ->
                Outcome.done(read(scope, called.people().find(scope, person.clientId(), person.id()).map(PersonNames.PersonName::email).orElse(null), person)));
            case Actor.Worker _ -> Outcome.<Read>absent();
        };
        // Refused: they may not look any more, and so there is nothing to tell them.
        return read instanceof Outcome.Done<Read>(var found) && found.email() != null ? letter(correspondent, found.email(), digestId, told, found) : Optional.empty();
    }

    private Optional<DigestText.Written> letter(Correspondent correspondent, String email, UUID digestId, Set<String> told, Read read) {
        var news = correspondent.actor() instanceof Actor.Member member ? beside.news(member, told) : List.<News>of();
        if (read.rows().isEmpty() && news.isEmpty()) return Optional.empty();
        var shown = read.rows().subList(0, Math.min(LINES, read.rows().size()));
        var led = read.pages().orElseGet(() -> beside.ways().links((Actor.Person) correspondent.actor(), digestId, shown));
        return Optional.of(text.written(correspondent.locale(), email, new DigestText.Said(read.firm(), shown, read.rows().size() - shown.size(), read.clients(), news, led)));
    }

    private LocalDate due() {
        return obligations.today().plusDays(DAYS);
    }

    /** @param theirs who at a client reads it; null: somebody of the firm */
    private Read read(Scope scope, @Nullable String email, Actor.@Nullable Person theirs) {
        var rows = queries.due(scope, due(), theirs != null, LINES + 1);
        var ids = rows.stream().map(ObligationRecord::getClientId).collect(Collectors.toSet());
        var pages = theirs == null ? Optional.<Led>empty() : beside.ways().pages(scope, theirs, rows);
        return new Read(email, called.firms().firm(scope).name(), rows, called.clients().names(scope, ids), pages);
    }
}
