package hk.praya.signin;

import static hk.praya.jooq.access.Tables.IDENTITY;
import static hk.praya.jooq.access.Tables.MEMBER_ACCESS;
import static hk.praya.jooq.access.Tables.PERSON_ACCESS;
import static hk.praya.jooq.access.Tables.SOURCE;
import static hk.praya.jooq.access.Tables.SOURCE_DOMAIN;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Sources and the domains that are theirs, at the gate. */
@Singleton
final class SourceQueries {
    private final DSLContext jooq;

    SourceQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    boolean isElsewhere(String source, String domain) {
        return jooq.fetchExists(SOURCE, SOURCE.DOMAINS.contains(new String[] {domain}).and(SOURCE.SOURCE_ID.ne(source)))
            || jooq.fetchExists(SOURCE_DOMAIN, SOURCE_DOMAIN.DOMAIN.eq(domain).and(SOURCE_DOMAIN.SOURCE_ID.ne(source)))
            || jooq.fetchExists(MEMBER_ACCESS, DSL.splitPart(MEMBER_ACCESS.EMAIL, "@", DSL.inline(2)).eq(domain));
    }

    void add(String source, Instant now) {
        jooq.insertInto(SOURCE).set(SOURCE.SOURCE_ID, source).set(SOURCE.NAME, source).set(SOURCE.CREATED_AT, now.atOffset(ZoneOffset.UTC)).onConflictDoNothing().execute();
    }

    /** Of two at once, one: the key decides. */
    boolean claim(String source, String domain, Instant now) {
        jooq.insertInto(SOURCE_DOMAIN).set(SOURCE_DOMAIN.DOMAIN, domain).set(SOURCE_DOMAIN.SOURCE_ID, source).set(SOURCE_DOMAIN.PROVEN_AT, now.atOffset(ZoneOffset.UTC))
            .onConflict(SOURCE_DOMAIN.DOMAIN).doUpdate().set(SOURCE_DOMAIN.SOURCE_ID, source).set(SOURCE_DOMAIN.PROVEN_AT, now.atOffset(ZoneOffset.UTC))
            .where(SOURCE_DOMAIN.SOURCE_ID.isNull().or(SOURCE_DOMAIN.SOURCE_ID.eq(source))).execute();
        return jooq.fetchExists(SOURCE_DOMAIN, SOURCE_DOMAIN.DOMAIN.eq(domain).and(SOURCE_DOMAIN.SOURCE_ID.eq(source)));
    }

    int succeed(UUID firmId, UUID clientId, List<String> before, String source) {
        jooq.update(SOURCE_DOMAIN).set(SOURCE_DOMAIN.SOURCE_ID, source).where(SOURCE_DOMAIN.SOURCE_ID.in(before)).execute();
        jooq.update(SOURCE).set(SOURCE.DOMAINS, new String[0]).where(SOURCE.SOURCE_ID.in(before)).execute();
        return jooq.update(PERSON_ACCESS).set(PERSON_ACCESS.IDENTITY_ID, (UUID) null).where(PERSON_ACCESS.FIRM_ID.eq(firmId), PERSON_ACCESS.CLIENT_ID.eq(clientId),
            PERSON_ACCESS.IDENTITY_ID.in(DSL.select(IDENTITY.IDENTITY_ID).from(IDENTITY).where(IDENTITY.SOURCE_ID.in(before)))).execute();
    }

    int release(String source, String domain, Instant claimed) {
        return jooq.update(SOURCE_DOMAIN).set(SOURCE_DOMAIN.SOURCE_ID, (String) null)
            .where(SOURCE_DOMAIN.SOURCE_ID.eq(source), SOURCE_DOMAIN.DOMAIN.eq(domain), SOURCE_DOMAIN.PROVEN_AT.eq(claimed.atOffset(ZoneOffset.UTC))).execute();
    }

    int letGo(List<String> sources, Instant at) {
        return jooq.update(SOURCE_DOMAIN).set(SOURCE_DOMAIN.SOURCE_ID, (String) null).where(SOURCE_DOMAIN.SOURCE_ID.in(sources), SOURCE_DOMAIN.PROVEN_AT.le(at.atOffset(ZoneOffset.UTC))).execute();
    }

    Map<String, Record2<String, Long>> said(List<String> sources) {
        return jooq.select(SOURCE.SOURCE_ID, SOURCE.TOLD, SOURCE.TOLD_NO).from(SOURCE).where(SOURCE.SOURCE_ID.in(sources), SOURCE.TOLD.isNotNull())
            .fetchMap(SOURCE.SOURCE_ID, row -> row.into(SOURCE.TOLD, SOURCE.TOLD_NO));
    }

    long saying(String source, String what) {
        return jooq.update(SOURCE).set(SOURCE.TOLD, what).set(SOURCE.TOLD_NO, SOURCE.TOLD_NO.plus(1)).where(SOURCE.SOURCE_ID.eq(source))
            .returningResult(SOURCE.TOLD_NO).fetchOptional().map(Record1::value1).orElse(0L);
    }

    boolean said(String source, @Nullable String what, long no) {
        return jooq.update(SOURCE).set(SOURCE.TOLD, what).set(SOURCE.TOLD_NO, SOURCE.TOLD_NO.plus(1)).where(SOURCE.SOURCE_ID.eq(source), SOURCE.TOLD_NO.eq(no)).execute() == 1;
    }

    int assertable(String source, List<String> domains) {
        return jooq.update(SOURCE).set(SOURCE.DOMAINS, domains.toArray(String[]::new)).where(SOURCE.SOURCE_ID.eq(source)).execute();
    }
}
