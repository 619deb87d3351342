package hk.praya.notice;

import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.client.ClientParticulars;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.transfer.Transfers;
import hk.praya.transfer.Vocabulary;
import hk.praya.wording.Both;
import hk.praya.wording.Content;
import hk.praya.wording.Locale;
import hk.praya.wording.NoticePack;
import hk.praya.wording.NoticePacks;
import hk.praya.wording.Placeholders;
import hk.praya.wording.Printed;
import hk.praya.wording.Printing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a version comes to: its text in each language, and what it lacks by the law and by the client's own register. */
@Singleton
final class Composition {
    /** As whoever writes a text refers to it. */
    /** As a field stands in the text before it is filled in. */
    private static final Both COMPANY = new Both("[name of the client]", "〔客戶名稱〕");

    private final NoticePacks packs;
    private final KeptJson json;
    private final ClientParticulars clients;
    private final Transfers transfers;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Composition(NoticePacks packs, KeptJson json, ClientParticulars clients, Transfers transfers, Vocabulary vocabulary, Clock clock) {
        this.packs = packs;
        this.json = json;
        this.clients = clients;
        this.transfers = transfers;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** A version with the words that it is written in. */
    record Loaded(NoticeRecord notice, VersionRecord version, NoticePack pack, NoticePack.Kind kind, Content content) {
        VersionState state() {
            return VersionState.of(version.getState());
        }

        Loaded with(Content other) {
            return new Loaded(notice, version, pack, kind, other);
        }
    }

    Loaded load(NoticeRecord notice, VersionRecord version) {
        var pack = packs.exactly(version.getPack(), version.getPackVersion());
        return new Loaded(notice, version, pack, Objects.requireNonNull(pack.kinds().get(notice.getKind())), json.read(version.getContent(), Content.class));
    }

    NoticePack newest() {
        return packs.newest();
    }

    /** What runs today and touches whom the notice addresses. */
    Disclosed disclosed(Scope scope, NoticeRecord notice) {
        var disclosed = new Disclosed(List.of(notice.getSubjects()));
        transfers.each(scope, notice.getClientId(), HongKong.today(clock), disclosed::add);
        return disclosed;
    }

    /** In each language. */
    Map<Locale, Printed> printed(Scope scope, Loaded loaded) {
        var printing = printing(scope, loaded);
        var printed = new EnumMap<Locale, Printed>(Locale.class);
        for (var locale : Locale.values()) printed.put(locale, printing.print(loaded.content(), title(loaded.notice()), locale));
        return printed;
    }

    private Printing printing(Scope scope, Loaded loaded) {
        var company = clients.find(scope, loaded.notice().getClientId()).map(each -> both(each.name())).orElse(Both.NOTHING);
        return new Printing(loaded.pack(), loaded.kind(), new Printing.Called(company, this::place));
    }

    /** Part by part, as receipts name it. */
    org.jooq.JSONB told(Scope scope, Loaded loaded, Locale locale) {
        return json.of(printing(scope, loaded).told(loaded.content(), locale));
    }

    List<Finding> findings(Loaded loaded, Map<Locale, Printed> printed, Disclosed disclosed) {
        return CompletenessPolicy.findings(loaded.pack(), loaded.kind(), loaded.content(), new CompletenessPolicy.Known(disclosed, this::place, this::category, printed, HongKong.today(clock)));
    }

    /** What a template lacks whichever client it goes to, and how it reads: each client's own stands in it by its name. */
    NoticeIssuing.Drawn drawn(NoticeIssuing.Template template) {
        var printing = new Printing(template.pack(), template.kind(), new Printing.Called(COMPANY, this::place));
        var printed = new EnumMap<Locale, Printed>(Locale.class);
        for (var locale : Locale.values()) printed.put(locale, printing.print(template.content(), both(template.title()), locale));
        var known = new CompletenessPolicy.Known(new Disclosed(template.subjects()), this::place, this::category, printed, HongKong.today(clock));
        return new NoticeIssuing.Drawn(printed, CompletenessPolicy.ofTemplate(template.pack(), template.kind(), template.content(), known));
    }

    static Both title(NoticeRecord notice) {
        return new Both(notice.getTitleEn(), notice.getTitleZhHant());
    }

    /** By the register's own key, or a country. */
    Both place(String key) {
        var country = key.matches("[A-Z]{2}");
        if (!country && !isWord(Vocabulary.Words.PLACES, key)) return new Both(key, key);
        return both(country ? vocabulary.place("other", key) : vocabulary.place(key, null));
    }

    Both category(String key) {
        return isWord(Vocabulary.Words.CATEGORIES, key) ? both(vocabulary.say(Vocabulary.Words.CATEGORIES, key)) : new Both(key, key);
    }

    private boolean isWord(Vocabulary.Words list, String key) {
        return vocabulary.of(list).containsKey(key);
    }

    static Both both(Names names) {
        return new Both(names.en(), names.zhHant());
    }

    org.jooq.JSONB kept(Content content) {
        return json.of(content);
    }

    boolean isClient(Scope scope, UUID clientId) {
        return clients.find(scope, clientId).isPresent();
    }
}
