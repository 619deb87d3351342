package hk.praya.notice;

import hk.praya.access.Act;
import hk.praya.http.Names;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose turn a version is while it is worked on. */
@Singleton
final class NoticeObligations {
    private final Obligations obligations;

    NoticeObligations(Obligations obligations) {
        this.obligations = obligations;
    }

    /** @param author whose desk it is on */
    void stands(Act act, NoticeRecord notice, UUID versionId, VersionState state, UUID author) {
        var source = "notice.version:" + versionId;
        switch (state) {
            case DRAFT, APPROVED -> step(act, notice, source, state, BallWith.CONSULTANT, author);
            case IN_REVIEW -> step(act, notice, source, state, BallWith.REVIEWER, null);
            case PUBLISHED -> obligations.settle(act, notice.getClientId(), source, "published");
            case DISCARDED -> obligations.lapse(act, notice.getClientId(), source, "undone");
            case SUPERSEDED, WITHDRAWN -> { }
        }
    }

    private void step(Act act, NoticeRecord notice, String source, VersionState state, BallWith ball, @Nullable UUID owner) {
        obligations.raise(act, notice.getClientId(), new Raised(Kind.NOTICE, source, "notice", notice.getId(),
            Particulars.ofStep(new Names(notice.getTitleEn(), notice.getTitleZhHant()), state.key()), ball, owner, null));
    }
}
