package hk.praya.decision;

import hk.praya.access.KeptJson;
import hk.praya.access.NameBook;
import hk.praya.access.Scope;
import hk.praya.audience.NoticeProof;
import hk.praya.client.ClientParticulars;
import hk.praya.content.CommonNames;
import hk.praya.document.PaperDecided;
import hk.praya.document.PaperMap;
import hk.praya.document.PaperParticulars;
import hk.praya.document.TiaPaper;
import hk.praya.document.TiaPaper.Choice;
import hk.praya.document.TiaPaper.Method;
import hk.praya.document.TiaPaper.Words;
import hk.praya.dossier.Dossiers;
import hk.praya.dossier.Inherited.DossierRef;
import hk.praya.evidence.EvidenceShelf;
import hk.praya.firm.Letterheads;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.DecisionRecord;
import hk.praya.jooq.tia.tables.records.ReviewRecord;
import hk.praya.mechanism.ChosenMechanisms;
import hk.praya.platform.Profiles;
import hk.praya.tia.AnswerRows;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.transfer.FlowMapping;
import hk.praya.transfer.Transfer;
import hk.praya.transfer.TransferWording;
import hk.praya.wording.Locale;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The snapshot of a decided assessment as a paper: everything in words of that day, so that nothing is looked up again. */
@Singleton
final class PaperMaking implements Snapshots {
    private static final String TEMPLATE = "tia/1.0.0";

    private final DecisionQueries queries;
    private final KeptJson json;
    private final Known known;

    PaperMaking(DecisionQueries queries, KeptJson json, Known known) {
        this.queries = queries;
        this.json = json;
        this.known = known;
    }

    /** What other rooms know of those who are named on the paper. */
    @Singleton
    record Known(Letterheads firms, ClientParticulars clients, EvidenceShelf evidence, NoticeProof notices, Dossiers dossiers, NameBook names, CommonNames common, Profiles profiles, FlowMapping mapping,
        ChosenMechanisms mechanisms, TransferWording wording) {}

    @Override public Snapshot take(Scope scope, Loaded loaded, DecisionRecord decision) {
        var paper = paper(scope, loaded, decision);
        return new Snapshot(new String(paper.json(), StandardCharsets.UTF_8), HexFormat.of().parseHex(paper.hash()));
    }

    private TiaPaper paper(Scope scope, Loaded loaded, DecisionRecord decision) {
        var row = loaded.row();
        var client = known.clients().find(scope, row.getClientId()).orElseThrow();
        var say = new PackWords(loaded.pack());
        var evidence = evidence(scope, loaded, say);
        var answers = new PaperAnswers(loaded, say, evidence.refs(), from -> dossier(from, say));
        var review = queries.reviews(scope, row.getClientId(), row.getId()).stream().filter(each -> each.getOutcome().equals("recommended")).findFirst().orElseThrow();
        var score = loaded.score();
        var risks = new PaperRisks(loaded, say, score, answers);
        var sections = answers.sections(score);
        var cited = sections.stream().flatMap(section -> section.questions().stream()).flatMap(question -> question.sources().stream()).collect(Collectors.toSet());
        var chosen = known.mechanisms().of(scope, row.getClientId(), loaded.transfers().stream().map(Transfer::id).toList());
        return new TiaPaper(TEMPLATE, say.title(), row.getNumber() + "/" + row.getVersionNo(), row.getVersionNo(), firm(scope),
            new TiaPaper.Client(names(client.name()), client.brNumber()), say.pack(), say.terms(), parties(client, loaded),
            loaded.transfers().stream().map(flow -> transfer(flow, say, client, chosen.getOrDefault(flow.id(), List.of()))).toList(), sections, evidence.items(),
            say.sources().stream().filter(source -> cited.contains(source.key())).toList(), risks.severity(),
            risks.scenarios(), risks.gaps(), new TiaPaper.Count(score.evidence().proven(), score.evidence().asked()),
            new TiaPaper.Count(score.progress().answered(), score.progress().shown()), review(scope, row.getClientId(), review, say, score), decision(decision),
            say.disclaimer(), say.houseRules(), review.getReviewDue(), map(client, loaded));
    }

    private PaperMap map(ClientParticulars.Known client, Loaded loaded) {
        var map = known.mapping().of(client, loaded.transfers());
        return new PaperMap(tenths(map.height()), map.nodes().stream().map(node -> new PaperMap.Node(node.id(), said(node.label()), node.role(),
            node.column().equals("place") && node.id().endsWith(":mainland"), tenths(node.x()), tenths(node.y()), tenths(node.width()), tenths(node.height()))).toList(),
            map.links().stream().map(link -> new PaperMap.Link(link.from(), link.to(), tenths(link.fromY()), tenths(link.toY()), tenths(link.thickness()))).toList());
    }

    private static int tenths(double length) {
        return (int) Math.round(length * 10);
    }

    /** In the other language where there is no name in one. */
    private static Words said(Names name) {
        var en = name.en() == null ? name.zhHant() : name.en();
        return Words.of(String.valueOf(en), name.zhHant() == null ? String.valueOf(en) : name.zhHant());
    }

    private TiaPaper.Firm firm(Scope scope) {
        var paper = known.firms().of(scope);
        var address = paper.address().isEmpty() ? null : names(paper.address());
        return new TiaPaper.Firm(names(paper.name()), address, blankToNull(paper.phone()), blankToNull(paper.email()), blankToNull(paper.footer()), paper.colour(),
            paper.logo() == null ? null : Base64.getEncoder().encodeToString(paper.logo()));
    }

    private List<TiaPaper.Party> parties(ClientParticulars.Known client, Loaded loaded) {
        var parties = new ArrayList<TiaPaper.Party>();
        parties.add(new TiaPaper.Party(TiaPaper.Role.EXPORTER, names(client.name()), client.brNumber(), null));
        loaded.transfers().stream().map(each -> each.importer().name()).distinct()
            .forEach(importer -> parties.add(new TiaPaper.Party(TiaPaper.Role.IMPORTER, names(importer), null, null)));
        return parties;
    }

    private TiaPaper.Transfer transfer(Transfer transfer, PackWords say, ClientParticulars.Known client, List<Names> mechanisms) {
        var flow = transfer.flow();
        var platform = client.platforms().stream().filter(each -> each.id().equals(flow.platformId())).findFirst()
            .map(each -> platform(each.vendor(), each.edition())).orElse("");
        return new TiaPaper.Transfer(names(flow.name()), names(transfer.importer().name()), transfer.destinations().stream().map(say::destination).toList(),
            said(flow.purpose()), said(flow.route()), flow.starts(), platform, said(mechanisms), particulars(transfer));
    }

    private PaperParticulars particulars(Transfer transfer) {
        var flow = transfer.flow();
        var words = known.wording().of(transfer);
        return new PaperParticulars(flow.exporter() == null ? null : names(flow.exporter()), said(words.role()), said(words.categories()),
            words.subjects().stream().map(each -> new PaperParticulars.Subjects(said(each.group()), each.count())).toList(), flow.systems(), said(words.storedIn()), said(words.accessedFrom()),
            words.recipients().stream().map(each -> new PaperParticulars.Recipient(each.name(), said(each.place()), said(each.purpose()))).toList(),
            words.frequency() == null ? null : said(words.frequency()), said(flow.retention()));
    }

    private static List<Words> said(List<Names> names) {
        return names.stream().map(PaperMaking::said).toList();
    }

    /** A product's name reads the same in either language's pages: both scripts, once. */
    private String platform(String vendor, String edition) {
        var name = known.profiles().of(vendor).name();
        var both = java.util.Objects.equals(name.en(), name.zhHant()) ? name.en() : name.en() + " " + name.zhHant();
        return (both + " " + edition).strip();
    }

    private Words kind(String key) {
        var name = known.common().evidenceKind(key);
        return Words.of(name.en(), name.zhHant());
    }

    private String kept() {
        var kept = known.common().evidenceKind("firm_only");
        return kept.zhHant() + " " + kept.en();
    }

    /** @param refs how the paper cites each item, by id */
    private record Cited(List<TiaPaper.Evidence> items, Map<UUID, String> refs) {}

    private Cited evidence(Scope scope, Loaded loaded, PackWords say) {
        var ids = new LinkedHashSet<UUID>();
        loaded.rows().forEach(row -> ids.addAll(List.of(row.getEvidenceIds())));
        var items = new ArrayList<TiaPaper.Evidence>();
        var refs = new HashMap<UUID, String>();
        for (var standing : known.evidence().items(scope, loaded.row().getClientId(), List.copyOf(ids), loaded.today())) {
            var item = standing.item();
            var ref = "E" + (items.size() + 1);
            standing.inPlaceOf().forEach(id -> refs.put(id, ref));
            // The client reads this paper: what is the firm's own is cited by its hash, not by its name.
            items.add(new TiaPaper.Evidence(ref, item.firmOnly() ? kept() : item.name(), kind(item.kind()), item.effectiveOn(), item.expiresOn(), item.sha256(), item.size(), null, null));
        }
        // What the firm's dossiers rest on is cited beside it, with whose dossier that is: the firm keeps it.
        for (var document : known.dossiers().documents(scope, AnswerRows.documents(loaded.rows()))) {
            var ref = "E" + (items.size() + 1);
            refs.put(document.id(), ref);
            // By its hash, not by its name: other clients read this, and a name may say more than the firm would tell them.
            items.add(new TiaPaper.Evidence(ref, kept(), kind(document.kind()), document.effectiveOn(), document.expiresOn(), document.sha256(), document.size(),
                subject(document.subject(), document.edition(), say), null));
        }
        for (var notice : known.notices().cited(scope, loaded.row().getClientId(), AnswerRows.notices(loaded.rows()), loaded.today())) {
            var ref = "E" + (items.size() + 1);
            refs.put(notice.id(), ref);
            items.add(notice(ref, notice));
        }
        return new Cited(items, refs);
    }

    /** By the hash of what people read, in each language, with how far it got by the day of the decision. */
    private TiaPaper.Evidence notice(String ref, NoticeProof.Cited of) {
        var zh = Objects.requireNonNull(of.texts().get(Locale.ZH_HANT));
        var en = Objects.requireNonNull(of.texts().get(Locale.EN));
        var name = of.title().zhHant() == null || of.title().en() == null ? of.title().chineseFirst() : of.title().zhHant() + " " + of.title().en();
        var reached = new TiaPaper.Reached(of.record(), of.ordinal(), of.asked(), of.done(), of.sufficient(), HexFormat.of().formatHex(en.sha256()), decided(of));
        return new TiaPaper.Evidence(ref, name, kind("notice"), of.effectiveOn(), null, HexFormat.of().formatHex(zh.sha256()), zh.text().getBytes(StandardCharsets.UTF_8).length, null, reached);
    }

    private static @Nullable PaperDecided decided(NoticeProof.Cited of) {
        if (of.purposes().isEmpty()) return null;
        return new PaperDecided(of.agreed(), of.agreement(), of.purposes().stream().map(each -> new PaperDecided.Purpose(said(each.worded()), each.given(), each.refused(), each.withdrawn())).toList());
    }

    private Words dossier(DossierRef from, PackWords say) {
        var of = subject(from.subject(), from.edition(), say);
        return Words.of(of.en() + ", v" + from.versionNo(), of.zhHant() + "，v" + from.versionNo());
    }

    /** Whom or what a dossier is about. */
    private Words subject(String subject, String edition, PackWords say) {
        var of = known.profiles().entity(subject).map(entity -> said(entity.name())).orElseGet(() -> say.destination(subject));
        return edition.isEmpty() ? of : Words.of(of.en() + " (" + edition + ")", of.zhHant() + "（" + edition + "）");
    }

    private TiaPaper.Review review(Scope scope, UUID clientId, ReviewRecord review, PackWords say, hk.praya.scoring.Score score) {
        var reviewer = known.names().names(scope, clientId, Set.of(review.getReviewerId())).get(review.getReviewerId().toString());
        var conditions = conditions(json.list(review.getConditions(), Condition.class), gap ->
            score.gaps().stream().filter(each -> each.id().equals(gap)).map(each -> each.question().question()).findFirst().orElse(null));
        return new TiaPaper.Review(List.of(new TiaPaper.Reviewer(names(reviewer), null)), day(review.getAt()), say.recommendation(review.getRecommendation()),
            saidOrNull(review.getNote()), conditions);
    }

    private TiaPaper.Decision decision(DecisionRecord decision) {
        var choice = switch (decision.getChoice()) {
            case "accept" -> Choice.ACCEPTED;
            case "accept_with_conditions" -> Choice.ACCEPTED_WITH_OTHER_CONDITIONS;
            default -> Choice.DECLINED;
        };
        var name = decision.getName();
        return new TiaPaper.Decision(choice, isChinese(name) ? new TiaPaper.Names(null, name) : new TiaPaper.Names(name, null), said(decision.getTitle()),
            decision.getMethod().equals("link") ? Method.LINK_AND_CODE : Method.OWN_SSO, day(decision.getAt()), saidOrNull(decision.getNote()),
            conditions(json.list(decision.getConditions(), Condition.class), _ -> null));
    }

    private static List<TiaPaper.Condition> conditions(List<Condition> conditions, java.util.function.Function<String, @Nullable String> question) {
        return conditions.stream().map(each -> new TiaPaper.Condition(said(each.text()),
            isChinese(each.owner()) ? new TiaPaper.Names(null, each.owner()) : new TiaPaper.Names(each.owner(), null), each.due(),
            each.gap() == null ? null : question.apply(each.gap()))).toList();
    }

    private static LocalDate day(OffsetDateTime at) {
        return HongKong.day(at);
    }

    static TiaPaper.Names names(@Nullable Names name) {
        return name == null || name.isEmpty() ? new TiaPaper.Names("—", null) : new TiaPaper.Names(name.en(), name.zhHant());
    }

    /** Somebody's own words, in the language that their script shows. */
    static Words said(String text) {
        return Words.said(text, isChinese(text) ? "zh-Hant" : "en");
    }

    static @Nullable Words saidOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : said(text);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
