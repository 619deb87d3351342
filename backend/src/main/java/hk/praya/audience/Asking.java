package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.access.Jobs;
import hk.praya.access.Scope;
import hk.praya.audience.AskQueries.Asked;
import hk.praya.customer.ListWatcher;
import hk.praya.http.HongKong;
import hk.praya.jooq.audience.tables.records.RuleRecord;
import hk.praya.ledger.Ledger;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.Readers;
import hk.praya.roster.AddressWatcher;
import hk.praya.roster.Present.Somebody;
import hk.praya.roster.RosterWatcher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks whoever is meant, and asks no more whoever is not: as a notice is published, as its rule changes, and as the roster or a list of customers does. */
@Singleton
final class Asking implements Readers, RosterWatcher, ListWatcher, AddressWatcher {
    private final RuleQueries rules;
    private final AskQueries asks;
    private final PublishedNotices notices;
    private final Meant meant;
    private final Ledger ledger;
    private final Follows follows;

    Asking(RuleQueries rules, AskQueries asks, PublishedNotices notices, Meant meant, Ledger ledger, Follows follows) {
        this.rules = rules;
        this.asks = asks;
        this.notices = notices;
        this.meant = meant;
        this.ledger = ledger;
        this.follows = follows;
    }

    /** What follows once they are asked: letters, whom those do not reach, who has still not read it, and what rests on how many have; and the time. */
    @Singleton
    record Follows(Jobs jobs, NoticeMoves moves, Unreached unreached, UnreadNotices unread, Clock clock) {}

    @Override public void published(Act act, UUID clientId, UUID noticeId, UUID versionId, boolean everybody) {
        rules.find(act.scope(), clientId, noticeId).ifPresent(rule -> {
            var people = meant.by(act.scope(), rule);
            var asked = asked(act.scope(), rule, versionId);
            if (everybody) asks.askAgain(act.scope(), clientId, asked, people);
            else asks.corrected(act.scope(), clientId, noticeId, versionId);
            settle(act.scope(), rule, asked, people);
            // A correction asks nobody again, and whoever waits goes on being reminded: of the version that is read now.
            write(act, rule, versionId);
        });
        told(act, clientId, noticeId);
        follows.moves().moved(act, clientId, noticeId);
    }

    @Override public void withdrawn(Act act, UUID clientId, UUID noticeId) {
        asks.closeBut(act.scope(), clientId, noticeId, List.of(), "withdrawn", now());
        asks.recount(act.scope(), clientId, noticeId);
        told(act, clientId, noticeId);
        follows.moves().moved(act, clientId, noticeId);
    }

    @Override public boolean undone(Act act, UUID clientId, UUID noticeId, UUID versionId, @Nullable UUID beforeId, boolean everybody) {
        var scope = act.scope();
        // Whoever opens it now waits for these rows, and finds that it is no longer theirs to read; whoever was sooner is seen below.
        if (beforeId == null) asks.closeBut(scope, clientId, noticeId, List.of(), "withdrawn", now());
        else if (everybody) asks.asBefore(scope, clientId, noticeId, versionId, beforeId, now());
        else asks.corrected(scope, clientId, noticeId, beforeId);
        if (beforeId != null) rules.find(scope, clientId, noticeId).ifPresent(rule -> settle(scope, rule, asked(scope, rule, beforeId), meant.by(scope, rule)));
        asks.recount(scope, clientId, noticeId);
        told(act, clientId, noticeId);
        follows.moves().moved(act, clientId, noticeId);
        return !ledger.isOpened(scope, clientId, versionId);
    }

    /** Somebody came, left or moved. Whoever came is asked where the rule says so; whoever left is asked no more in any case. */
    @Override public void changed(Act act, UUID clientId) {
        follow(act, clientId, rules.all(act.scope(), clientId).stream().filter(each -> !Meant.areCustomers(each)).toList());
    }

    /** Likewise of what is addressed to a list of customers: whoever is on it no more is meant no more. */
    @Override public void changed(Act act, UUID clientId, UUID listId) {
        follow(act, clientId, rules.all(act.scope(), clientId).stream().filter(each -> List.of(each.getLists()).contains(listId)).toList());
    }

    @Override public boolean turnsTo(Scope scope, UUID clientId, UUID listId) {
        return notices.anyGoesOn(scope, clientId, rules.all(scope, clientId).stream().filter(each -> List.of(each.getLists()).contains(listId)).map(RuleRecord::getNoticeId).toList());
    }

    /** Whoever has not answered is written to at the new address, staff and customers alike, with the letters of the next morning: what went to the one before did not reach them, or leads nowhere by now. */
    @Override public void readdressed(Act act, UUID clientId, Collection<UUID> people) {
        if (people.isEmpty()) return;
        var written = rules.all(act.scope(), clientId).stream().filter(RuleRecord::getLetters).map(RuleRecord::getNoticeId).toList();
        asks.readdressed(act.scope(), clientId, people, written).forEach((noticeId, versions) -> {
            for (var versionId : versions) follows.jobs().requestUnlessAsked(act, clientId, NoticeLetters.AGAIN, versionId, follows.unread().nextMorning());
            follows.unreached().stands(act, clientId, noticeId);
        });
    }

    private void follow(Act act, UUID clientId, List<RuleRecord> all) {
        var published = notices.current(act.scope(), clientId, all.stream().map(RuleRecord::getNoticeId).toList());
        for (var rule : all) {
            var current = published.get(rule.getNoticeId());
            if (current == null) continue;
            settle(act.scope(), rule, asked(act.scope(), rule, current.versionId()), meant.by(act.scope(), rule));
            // To whoever came, where the rule says so.
            write(act, rule, current.versionId());
            told(act, clientId, rule.getNoticeId());
            follows.moves().measured(act, clientId, rule.getNoticeId());
        }
    }

    /** The rule itself was set or changed: everybody whom it means now is asked, whether joiners are or not. */
    void ruled(Act act, RuleRecord rule, UUID versionId) {
        var people = meant.by(act.scope(), rule);
        asks.add(act.scope(), rule.getClientId(), asked(act.scope(), rule, versionId), people);
        settle(act.scope(), rule, asked(act.scope(), rule, versionId), people);
        write(act, rule, versionId);
        told(act, rule.getClientId(), rule.getNoticeId());
        follows.moves().moved(act, rule.getClientId(), rule.getNoticeId());
    }

    /** Whoever was told to speak to somebody knows whom it is still about. */
    private void told(Act act, UUID clientId, UUID noticeId) {
        follows.unreached().stands(act, clientId, noticeId);
        follows.unread().asked(act, clientId, noticeId, notices.current(act.scope(), clientId, noticeId).orElse(null));
    }

    private void settle(Scope scope, RuleRecord rule, Asked asked, List<Somebody> people) {
        if (rule.getJoiners()) asks.add(scope, rule.getClientId(), asked, people);
        asks.closeBut(scope, rule.getClientId(), rule.getNoticeId(), people, rule.getEveryone() ? "left" : "not_meant", asked.at());
        asks.recount(scope, rule.getClientId(), rule.getNoticeId());
    }

    /** Somebody waits who did not any more: letters are looked at again. */
    void waitsAgain(Act act, UUID clientId, UUID noticeId, UUID versionId) {
        rules.find(act.scope(), clientId, noticeId).ifPresent(rule -> write(act, rule, versionId));
    }

    /** Whoever is asked and was not written to is written to by the worker, after this act. */
    private void write(Act act, RuleRecord rule, UUID versionId) {
        if (rule.getLetters()) follows.jobs().request(act, rule.getClientId(), NoticeLetters.WORK, versionId, follows.clock().instant());
    }

    private Asked asked(Scope scope, RuleRecord rule, UUID versionId) {
        return new Asked(rule.getNoticeId(), versionId, notices.readAs(scope, rule.getClientId(), rule.getNoticeId(), versionId), now(), rule.getDueDays() == null ? null : HongKong.today(follows.clock()).plusDays(rule.getDueDays()));
    }

    private OffsetDateTime now() {
        return follows.clock().instant().atOffset(ZoneOffset.UTC);
    }
}
