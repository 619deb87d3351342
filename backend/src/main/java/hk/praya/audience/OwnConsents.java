package hk.praya.audience;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.ledger.Consents;
import hk.praya.ledger.Consents.Choice;
import hk.praya.ledger.Consents.Deed;
import hk.praya.ledger.Consents.Guardian;
import hk.praya.ledger.Consents.Standing;
import hk.praya.ledger.Ledger;
import hk.praya.ledger.Reader;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Published;
import hk.praya.notice.PublishedNotices.Purpose;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Agreeing, refusing, and taking back: each purpose by itself, each as easily as the other. */
@Singleton
final class OwnConsents {
    private final Access access;
    private final AskQueries asks;
    private final AgreementQueries agreements;
    private final PublishedNotices notices;
    private final Keeping keeping;
    private final WithdrawnConsents withdrawn;

    OwnConsents(Access access, AskQueries asks, AgreementQueries agreements, PublishedNotices notices, Keeping keeping, WithdrawnConsents withdrawn) {
        this.access = access;
        this.asks = asks;
        this.agreements = agreements;
        this.notices = notices;
        this.keeping = keeping;
        this.withdrawn = withdrawn;
    }

    /** Where what was chosen is kept, once. */
    @Singleton
    record Keeping(Ledger ledger, Consents consents, Idempotency idempotency, OwnReading reading) {}

    /**
     * What they choose.
     *
     * @param choices for every purpose that the version asks about: agreed to or not
     * @param decided the last decision of theirs that they saw before this one; null: none
     * @param guardian who acts for them; null: they act themselves
     */
    record Chosen(OwnNotices.Acknowledged read, Map<String, Boolean> choices, @Nullable UUID decided, @Nullable ActsFor guardian) {
        Chosen {
            choices = Map.copyOf(choices);
        }
    }

    /** Somebody who acts for a person who cannot decide for themselves. @param relation to them, in their own words */
    record ActsFor(String name, String relation) {}

    /** Sent again under the same key it is the same choice; another choice later is another row for each purpose that changed. */
    Outcome<UUID> choose(Actor actor, UUID clientId, UUID noticeId, Chosen chosen, UUID key) {
        return access.writeOwn(actor, Permission.NOTICE_CONSENT, Subject.of(clientId, "notice", noticeId), scope -> asks.find(scope, clientId, noticeId, actor.id()), (act, _) -> {
            act.massLedger();
            return keeping.idempotency().once(act, key, clientId, "notice.consent", noticeId + " " + chosen, noticeId, () -> choose(act, clientId, noticeId, chosen));
        });
    }

    private Outcome<UUID> choose(Act act, UUID clientId, UUID noticeId, Chosen chosen) {
        var scope = act.scope();
        var published = notices.current(scope, clientId, noticeId);
        if (published.isEmpty()) return Outcome.absent();
        if (!published.get().versionId().equals(chosen.read().versionId())) return Outcome.refused(Refusal.CONFLICT, "notice_version_moved");
        if (!published.get().record().equals("consent")) return Outcome.refused(Refusal.CONFLICT, "notice_asks_no_consent");
        var purposes = notices.purposes(scope, clientId, published.get());
        var unsaid = purposes.stream().map(Purpose::id).filter(each -> !chosen.choices().containsKey(each)).toList();
        var unknown = chosen.choices().keySet().stream().anyMatch(each -> purposes.stream().noneMatch(one -> one.id().equals(each)));
        if (unknown) return Outcome.refused(Refusal.INVALID, "consent_purpose_unknown", "choices");
        // Silence is no answer: neither is it agreed to, nor refused.
        if (!unsaid.isEmpty()) return Outcome.refused(Refusal.INVALID, List.of(Reason.of("consent_purpose_unsaid", "choices")));
        var locked = asks.lock(scope, clientId, noticeId, act.actor().id());
        // It was taken back while they waited for their row.
        if (locked.isEmpty()) return Outcome.absent();
        var ask = locked.get();
        var before = keeping.consents().standing(scope, clientId, act.actor().id(), noticeId);
        var changed = changed(purposes, chosen, before, each -> isAnswered(ask, each, published.get()));
        // Kept on a phone without a connection, or in a page left open: what they decided elsewhere since is newer, and stands.
        if (!changed.isEmpty() && !Objects.equals(Consents.last(before.values()), chosen.decided())) return Outcome.refused(Refusal.CONFLICT, "consent_decided_meanwhile");
        keep(act, clientId, ask, published.get(), chosen, changed, before);
        act.changed(before.values().stream().map(each -> each.purpose() + " " + each.deed()).sorted().toList(), chosen.choices().entrySet().stream().map(Object::toString).sorted().toList());
        return Outcome.done(noticeId);
    }

    private static @Nullable Guardian guardian(@Nullable ActsFor acts) {
        return acts == null ? null : new Guardian(acts.name(), acts.relation());
    }

    /** Taken back by itself, whatever became of the notice under which it was given; the text is that of then. Again is nothing new. */
    Outcome<UUID> withdraw(Actor actor, UUID clientId, UUID noticeId, String purpose, OwnNotices.Sent sent, UUID key) {
        return access.writeOwn(actor, Permission.NOTICE_CONSENT, Subject.of(clientId, "notice", noticeId), scope -> asks.ever(scope, clientId, noticeId, actor.id()), (act, _) -> {
            act.massLedger();
            return keeping.idempotency().once(act, key, clientId, "notice.consent.withdraw", noticeId + " " + purpose, noticeId, () -> {
                var ask = asks.lockEver(act.scope(), clientId, noticeId, actor.id()).orElseThrow();
                var stood = keeping.consents().standing(act.scope(), clientId, actor.id(), noticeId).get(purpose);
                if (stood == null) return Outcome.absent();
                if (stood.deed() != Deed.GIVEN) return Outcome.refused(Refusal.CONFLICT, "consent_not_given");
                keeping.consents().withdrew(act, clientId, stood, Reader.of(actor, sent.device()), sent.zone());
                agreements.moved(ask, purpose, Deed.GIVEN, Deed.WITHDRAWN);
                keeping.reading().tookBack(act, ask, agreesStill(act, clientId, ask, noticeId));
                withdrawn.raise(act, clientId, actor.id(), noticeId, notices.title(act.scope(), clientId, noticeId), new Choice(purpose, stood.worded(), Deed.WITHDRAWN));
                act.changed(Deed.GIVEN.key(), Deed.WITHDRAWN.key());
                return Outcome.done(noticeId);
            });
        });
    }

    /** To something of what people are asked now; of what nobody is asked about any more, to anything. */
    private boolean agreesStill(Act act, UUID clientId, AskRecord ask, UUID noticeId) {
        var given = keeping.consents().standing(act.scope(), clientId, ask.getPersonId(), noticeId).values().stream().filter(each -> each.deed() == Deed.GIVEN).map(Standing::purpose).toList();
        var asked = notices.current(act.scope(), clientId, noticeId).map(each -> notices.purposes(act.scope(), clientId, each).stream().map(Purpose::id).toList());
        return asked.map(each -> given.stream().anyMatch(each::contains)).orElse(!given.isEmpty());
    }

    /** Whether what they said stands for this version: it is the one they said it of, or corrects it. */
    private static boolean isAnswered(AskRecord ask, Standing stood, Published published) {
        return ask.getState().equals(AskState.DONE.key()) || stood.versionId().equals(published.versionId());
    }

    /** What differs from how it stood; of a version that they are asked about anew, everything. */
    private static List<Choice> changed(List<Purpose> purposes, Chosen chosen, Map<String, Standing> before, Predicate<Standing> answered) {
        var changed = new ArrayList<Choice>();
        for (var purpose : purposes) {
            var stood = before.get(purpose.id());
            var given = Boolean.TRUE.equals(chosen.choices().get(purpose.id()));
            var hadGiven = stood != null && stood.deed() == Deed.GIVEN;
            var deed = given ? Deed.GIVEN : hadGiven ? Deed.WITHDRAWN : stood != null && stood.deed() == Deed.WITHDRAWN ? Deed.WITHDRAWN : Deed.REFUSED;
            if (stood == null || !answered.test(stood) || stood.deed() != deed) changed.add(new Choice(purpose.id(), purpose.worded(), deed));
        }
        return changed;
    }

    private void keep(Act act, UUID clientId, AskRecord ask, Published published, Chosen chosen, List<Choice> changed, Map<String, Standing> before) {
        var reader = Reader.of(act.actor(), chosen.read().device());
        var read = keeping.reading().read(act.scope(), clientId, published, chosen.read().language());
        keeping.ledger().opened(act, clientId, reader, read);
        keeping.consents().chose(act, clientId, reader, read, keeping.reading().how(published, chosen.read()), guardian(chosen.guardian()), changed);
        for (var choice : changed) {
            var stood = before.get(choice.purpose());
            agreements.moved(ask, choice.purpose(), stood == null ? null : stood.deed(), choice.deed());
            if (choice.deed() == Deed.WITHDRAWN && stood != null && stood.deed() == Deed.GIVEN) withdrawn.raise(act, clientId, act.actor().id(), published.noticeId(), published.title(), choice);
            // Taken back before, or corrected, so that nothing of it counted.
            if (choice.deed() == Deed.GIVEN && (stood == null || stood.deed() == Deed.WITHDRAWN)) withdrawn.settle(act, clientId, act.actor().id(), published.noticeId(), choice);
        }
        var refused = chosen.choices().values().stream().noneMatch(each -> each);
        keeping.reading().done(act, ask, published, refused);
    }
}
