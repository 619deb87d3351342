package hk.praya.audience;

import hk.praya.access.Scope;
import hk.praya.notice.PublishedNotices;
import hk.praya.signin.LinkSubjects;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What a link to a notice leads to: one that this person is asked to read. */
@Singleton
final class NoticeLinkSubjects implements LinkSubjects {
    private final AskQueries asks;
    private final PublishedNotices notices;

    NoticeLinkSubjects(AskQueries asks, PublishedNotices notices) {
        this.asks = asks;
        this.notices = notices;
    }

    @Override public Optional<About> about(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        if (!purpose.equals("notice")) return Optional.empty();
        return asks.find(scope, clientId, subjectId, personId).flatMap(ask -> notices.current(scope, clientId, subjectId).map(published -> new About("", ask.getDue(), published.title())));
    }
}
