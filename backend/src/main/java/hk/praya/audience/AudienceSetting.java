package hk.praya.audience;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.customer.CustomerLists;
import hk.praya.jooq.audience.tables.records.RuleRecord;
import hk.praya.notice.PublishedNotices;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying whom a notice is meant for: before it is published, or after. */
@Singleton
public final class AudienceSetting {
    private final Access access;
    private final RuleQueries rules;
    private final Asking asking;
    private final PublishedNotices notices;
    private final CustomerLists lists;
    private final Clock clock;

    AudienceSetting(Access access, RuleQueries rules, Asking asking, PublishedNotices notices, CustomerLists lists, Clock clock) {
        this.access = access;
        this.rules = rules;
        this.asking = asking;
        this.notices = notices;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Whom.
     *
     * @param departments where it is not everyone: who is in one of these, and in one of the offices; empty: in any. @param offices likewise. @param lists of customers, where it is for them and for nobody of the staff. @param joiners whether those who come to be meant later are asked, too
     * @param dueDays within which they are to have read it; null: whenever. @param letters whether they are written to by e-mail
     * @param sufficient how many per cent of them have to have done what it asks for it to prove anything; null: as it was, or as the house proposes
     */
    public record Rule(boolean everyone, List<String> departments, List<String> offices, List<UUID> lists, boolean joiners, @Nullable Integer dueDays, boolean letters, @Nullable Integer sufficient) {
        public Rule {
            departments = List.copyOf(departments);
            offices = List.copyOf(offices);
            lists = List.copyOf(lists);
        }
    }

    /** @param version of the rule that this one was made against; 0 where there was none */
    Outcome<UUID> set(Actor actor, UUID clientId, UUID noticeId, Rule rule, long version) {
        return access.write(actor, Permission.AUDIENCE_EDIT, Subject.of(clientId, "notice", noticeId), act -> {
            if (!notices.exists(act.scope(), clientId, noticeId)) return Outcome.absent();
            var staff = rule.everyone() || !rule.departments().isEmpty() || !rule.offices().isEmpty();
            if (!staff && rule.lists().isEmpty()) return Outcome.refused(Refusal.INVALID, "audience_nobody", "everyone");
            if (staff && !rule.lists().isEmpty()) return Outcome.refused(Refusal.INVALID, "audience_mixed", "lists");
            if (!lists.areKnown(act.scope(), clientId, rule.lists())) return Outcome.refused(Refusal.INVALID, "audience_list_unknown", "lists");
            return keep(act, clientId, noticeId, rule, version);
        });
    }

    /** Within the act that published it for the first time: where nobody has said yet whom it is meant for. */
    public void unlessSet(Act act, UUID clientId, UUID noticeId, Rule rule) {
        if (rules.find(act.scope(), clientId, noticeId).isEmpty()) keep(act, clientId, noticeId, rule, 0);
    }

    private Outcome<UUID> keep(Act act, UUID clientId, UUID noticeId, Rule rule, long version) {
        var before = rules.find(act.scope(), clientId, noticeId);
        if (before.map(RuleRecord::getVersion).orElse(0L) != version) return Outcome.stale(null);
        var row = new RuleRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setNoticeId(noticeId).setEveryone(rule.everyone())
            .setDepartments(named(rule, rule.departments())).setOffices(named(rule, rule.offices())).setLists(rule.lists().stream().distinct().sorted().toArray(UUID[]::new)).setJoiners(rule.joiners()).setDueDays(rule.dueDays()).setLetters(rule.letters())
            .setSufficient(sufficient(rule, before.orElse(null)))
            .setSetBy(act.actor().id()).setSetAt(clock.instant().atOffset(ZoneOffset.UTC));
        before.ifPresent(was -> lists.hold(act.scope(), clientId, List.of(was.getLists())));
        if (!rules.set(row, version)) return Outcome.stale(null);
        notices.current(act.scope(), clientId, noticeId).ifPresent(current -> asking.ruled(act, row, current.versionId()));
        act.changed(before.map(AudienceSetting::said).orElse(null), said(row));
        return Outcome.done(noticeId);
    }

    private static String[] named(Rule rule, List<String> of) {
        return rule.everyone() ? new String[0] : of.stream().distinct().sorted().toArray(String[]::new);
    }

    private static short sufficient(Rule rule, @Nullable RuleRecord before) {
        if (rule.sufficient() != null) return rule.sufficient().shortValue();
        return before == null ? ProvingPolicy.SUFFICIENT : before.getSufficient();
    }

    private static Object said(RuleRecord row) {
        return new Rule(row.getEveryone(), List.of(row.getDepartments()), List.of(row.getOffices()), List.of(row.getLists()), row.getJoiners(), row.getDueDays(), row.getLetters(), row.getSufficient().intValue());
    }
}
