package hk.praya.document;

import hk.praya.document.TiaPaper.Choice;
import hk.praya.document.TiaPaper.Client;
import hk.praya.document.TiaPaper.Condition;
import hk.praya.document.TiaPaper.Count;
import hk.praya.document.TiaPaper.Decision;
import hk.praya.document.TiaPaper.Evidence;
import hk.praya.document.TiaPaper.Firm;
import hk.praya.document.TiaPaper.Gap;
import hk.praya.document.TiaPaper.GapClass;
import hk.praya.document.TiaPaper.Measure;
import hk.praya.document.TiaPaper.Names;
import hk.praya.document.TiaPaper.Pack;
import hk.praya.document.TiaPaper.Part;
import hk.praya.document.TiaPaper.Party;
import hk.praya.document.TiaPaper.Question;
import hk.praya.document.TiaPaper.Raising;
import hk.praya.document.TiaPaper.Review;
import hk.praya.document.TiaPaper.Reviewer;
import hk.praya.document.TiaPaper.Role;
import hk.praya.document.TiaPaper.Scenario;
import hk.praya.document.TiaPaper.Section;
import hk.praya.document.TiaPaper.Severity;
import hk.praya.document.TiaPaper.SeverityLine;
import hk.praya.document.TiaPaper.Source;
import hk.praya.document.TiaPaper.State;
import hk.praya.document.TiaPaper.Terms;
import hk.praya.document.TiaPaper.Transfer;
import hk.praya.document.TiaPaper.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** A whole case as a firm would have it: every asked question of the real pack, with believable answers. */
final class SamplePaper {

    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 23);
    private static final List<String> EFFECTIVENESS = List.of("0", "0.10", "0.20", "0.35", "0.50", "0.60");
    private static final List<String> BANDS = List.of("low", "medium", "high", "very_high");

    private final PackWords words = new PackWords();
    private final Map<?, ?> pack = PackWords.structure();

    TiaPaper full() {
        return paper(sections(), evidence(), conditions());
    }

    /** Nothing answered, nothing found, nothing held. */
    TiaPaper bare() {
        TiaPaper full = full();
        return new TiaPaper(full.template(), full.title(), "1", 1, new Firm(new Names("Ng & Co", null), null, null, null, null, "#ffee00", null),
            new Client(new Names(null, "阿明士多"), null), full.pack(), full.terms(), List.of(), List.of(), List.of(), List.of(), List.of(),
            new Severity(5, 5, List.of()), List.of(), List.of(), new Count(0, 0), new Count(0, 0),
            new Review(List.of(), DECIDED, full.review().recommendation(), null, List.of()),
            new Decision(Choice.DECLINED, new Names(null, "陳明"), Words.said("東主", "zh-Hant"), TiaPaper.Method.SIGNED_PAGE, DECIDED, null, List.of()),
            full.disclaimer(), full.houseRules(), DECIDED.plusYears(1), null);
    }

    /** Somebody typed the worst everywhere it can be typed. */
    TiaPaper hostile(String typed) {
        TiaPaper full = full();
        Words said = Words.said(typed, "en");
        Names names = new Names(typed, typed);
        var question = new Question("A1", said, said, List.of(new Part(said, List.of(said), State.CONFIRMED, DECIDED, "document", null)), "verified", List.of(), List.of("E1"), said, said);
        return new TiaPaper(full.template(), said, typed, 1, new Firm(names, names, typed, typed, typed, typed, null), new Client(names, typed), full.pack(), full.terms(),
            List.of(new Party(Role.EXPORTER, names, typed, names)), List.of(new Transfer(names, names, List.of(said), said, said, DECIDED, typed, List.of(said),
                SampleTransfer.hostile(typed, said, names))),
            List.of(new Section("A", said, List.of(question))), List.of(new Evidence("E1", typed, said, DECIDED, DECIDED, "0".repeat(64), 1, null, null)), full.sources(),
            full.severity(), full.scenarios(), List.of(new GapClass(full.gaps().getFirst().term(), List.of(new Gap("A1", said, said, said)))), full.coverage(), full.answered(),
            new Review(List.of(new Reviewer(names, said)), DECIDED, full.review().recommendation(), said, List.of(new Condition(said, names, DECIDED, typed))),
            new Decision(Choice.ACCEPTED, names, said, TiaPaper.Method.OWN_SSO, DECIDED, said, List.of(new Condition(said, names, DECIDED, typed))),
            full.disclaimer(), full.houseRules(), DECIDED, SampleMap.of(said));
    }

    private TiaPaper paper(List<Section> sections, List<Evidence> evidence, List<Condition> conditions) {
        var exporter = new Names("Harbour Crest Logistics (Hong Kong) Company Limited", "維港物流（香港）有限公司");
        var importer = new Names("DingTalk (China) Information Technology Co., Ltd.", "釘釘（中國）信息技術有限公司");
        int asked = sections.stream().mapToInt(section -> section.questions().size()).sum();
        return new TiaPaper("tia/1.0.0", Words.of(text(pack, "title", "en"), text(pack, "title", "zh-Hant")), "TIA-2026-014", 3,
            new Firm(new Names("Praya Compliance Advisers Limited", "海旁合規顧問有限公司"),
                new Names("Unit 1803, 18/F, Connaught Commercial Building, 185 Wan Chai Road, Hong Kong", "香港灣仔灣仔道185號康樂商業大廈18樓1803室"),
                "+852 3001 2288", "office@praya-advisers.example", "Praya Compliance Advisers Limited is not a law firm. 海旁合規顧問有限公司並非律師行。", "#0c5a61", "iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAIAAAC6iKlyAAAAZ0lEQVR42u3QsQ0AIAwDwQzAhHTsP0TYASQ3uZd7S1etSIUANGiBBg1aGei1z/N+jqf9ggYNGjRo0KBBgwYNGjRo0KBBgwYNGjRo0KBBgwYNGjRo0KBBgwYNGnQAuhUJNGjQAg16fBeosAx/4W+cFwAAAABJRU5ErkJggg=="),
            new Client(exporter, "52618394-000-11-25-8"),
            new Pack("hk-mainland-tia", "1.0.0", Words.of(text(pack, "title", "en"), text(pack, "title", "zh-Hant")), LocalDate.of(2026, 11, 23), "proposal"),
            new Terms(words.terms("grades"), words.terms("bands"), words.terms("proof")),
            List.of(new Party(Role.EXPORTER, exporter, "52618394", new Names("Room 902, 9/F, Kwai Shing Industrial Building, 36 Tai Lin Pai Road, Kwai Chung, New Territories", "新界葵涌大連排道36號貴盛工業大廈9樓902室")),
                new Party(Role.IMPORTER, importer, "91330106MA2B0HXQ2C", new Names(null, "浙江省杭州市餘杭區倉前街道")),
                new Party(Role.RESELLER, new Names("Lamma IT Services", "南丫資訊科技 𠮷記"), null, null)),
            List.of(SampleTransfer.of(importer, words.words("method/destinations/mainland"))),
            sections, evidence, sources(), new Severity(3, 5, List.of(new SeverityLine(words.words("C/C1/hr"), 3, false))), scenarios(), gaps(),
            new Count(14, 37), new Count(asked - 1, asked),
            new Review(List.of(new Reviewer(new Names("Lee Ka-yan, Grace", "李嘉欣"), Words.of("Senior consultant (reviewer)", "高級顧問（覆核人）"))), LocalDate.of(2026, 11, 19), words.term("recommendations", "proceed_with_conditions"),
                Words.said("Storage and remote access remain unproven: the vendor has not replied to two letters. I would not renew after May 2027 without the answer.", "en"), conditions),
            new Decision(Choice.ACCEPTED_WITH_OTHER_CONDITIONS, new Names("Chan Mei-ling, Sharon", "陳美玲"), Words.of("Director", "董事"), TiaPaper.Method.LINK_AND_CODE, DECIDED,
                Words.said("同意建議。司機的定位資料由十二月起停止收集。", "zh-Hant-HK"),
                List.of(new Condition(Words.said("十二月一日起停止收集司機定位資料，並刪除之前的紀錄。", "zh-Hant-HK"), new Names(null, "黃志強"), LocalDate.of(2026, 12, 1), "C1"))),
            words.body("method/disclaimer"), words.body("method/house_rules"), LocalDate.of(2027, 5, 23), SampleMap.of(Words.of("Harbour Crest Logistics (Hong Kong) Company Limited", "維港物流（香港）有限公司")));
    }

    private static List<Condition> conditions() {
        var chan = new Names("Chan Mei-ling, Sharon", "陳美玲");
        return List.of(
            new Condition(Words.of("Obtain the importer's written answer on the place of storage and on remote access from the Mainland, or move chat files to storage in Hong Kong.", "取得接收方就儲存地點及由內地遙距取閱的書面答覆，或把通訊檔案移至香港儲存。"), chan, LocalDate.of(2026, 12, 4), "G1"),
            new Condition(Words.of("Issue the notice again with the class of transferee and the place.", "加入接收者類別及地方，並重新發出通知。"), new Names("Wong Chi-keung", "黃志強"), LocalDate.of(2026, 12, 18), "M1"),
            new Condition(Words.of("Set retention periods for former employees and unsuccessful applicants.", "訂明前僱員及落選求職者資料的保留期。"), chan, LocalDate.of(2027, 1, 31), "H3"));
    }

    private List<GapClass> gaps() {
        return List.of(
            new GapClass(words.term("gap_classes", "legal"), List.of(gap("M1-class"), gap("H1-retention"))),
            new GapClass(words.term("gap_classes", "guidance"), List.of(gap("M1-place"), gap("E2-list"), gap("H3-rules"))),
            new GapClass(words.term("gap_classes", "policy"), List.of()));
    }

    private Gap gap(String id) {
        return new Gap(id.substring(0, id.indexOf('-')), null, words.words("method/gaps/" + id), words.body("method/gaps/" + id));
    }

    private static List<Evidence> evidence() {
        var kinds = List.of(Words.of("Contract or terms", "合約或條款"), Words.of("Screenshot", "截圖"), Words.of("Vendor's letter", "供應商函件"), Words.of("Policy", "政策文件"));
        var names = List.of("商業登記證2026.pdf", "DingTalk_Terms_of_Service_2024-09-09_accepted.pdf", "address-book-export-2026-11-02.xlsx", "管理後台_保安設定_20261105.png",
            "釘釘客服回覆（儲存地點查詢）2026-10-30.eml", "Employee privacy notice v4 (bilingual).docx", "資料保留表_2026.xlsx",
            "an-extremely-long-file-name-without-any-space-that-somebody-exported-from-the-administration-console-of-the-platform-and-never-renamed-20261105T093412Z.pdf", "離職停用帳戶紀錄.csv", "員工照片用途同意書 Use of photographs of staff");
        var evidence = new ArrayList<Evidence>();
        for (int i = 0; i < names.size(); i++) {
            evidence.add(new Evidence("E" + (i + 1), names.get(i), kinds.get(i % kinds.size()), LocalDate.of(2026, 10, 1).plusDays(i * 3L),
                i % 3 == 0 ? LocalDate.of(2027, 10, 1) : null, DigestUtils.sha256Hex(names.get(i).getBytes(java.nio.charset.StandardCharsets.UTF_8)), 18_400L * (i * i * 7 + 1), i == 1 ? Words.of("Alibaba Cloud (Singapore)", "阿里雲（新加坡）") : null, SampleNotice.reached(i)));
        }
        return evidence;
    }

    private List<Source> sources() {
        var sources = new ArrayList<Source>();
        map(pack.get("sources")).forEach((key, value) -> sources.add(new Source(String.valueOf(key), Words.of(text(value, "title", "en"), text(value, "title", "zh-Hant")),
            text(value, "reference"), text(value, "grade"), date(map(value).get("as_of")))));
        return sources;
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        int at = 0;
        for (Object section : list(pack, "sections")) {
            String id = text(section, "id");
            var questions = new ArrayList<Question>();
            for (Object question : list(section, "questions")) {
                String asked = text(question, "asked");
                if (!asked.equals("computed") && !asked.equals("decision")) {
                    at++;
                    questions.add(question(id, question, asked, at));
                }
            }
            if (!questions.isEmpty()) {
                sections.add(new Section(id, words.words(id), questions));
            }
        }
        return sections;
    }

    private Question question(String section, Object question, String asked, int at) {
        String path = section + "/" + text(question, "id");
        boolean evidence = Boolean.TRUE.equals(map(question).get("evidence"));
        List<Object> parts = list(question, "parts");
        var answers = new ArrayList<Part>();
        for (Object part : parts) {
            answers.add(part(path, part, parts.size() > 1, at, evidence));
        }
        return new Question(text(question, "id"), asked.equals("destination") ? words.words("method/destinations/mainland") : null, words.words(path), answers,
            text(question, "grade"), list(question, "sources").stream().map(String::valueOf).toList(), evidence && at % 2 == 0 ? List.of("E" + (at % 9 + 1), "E" + (at * 5 % 9 + 1)).stream().distinct().toList() : List.of(),
            asked.equals("importer") ? Words.of("Vendor dossier DingTalk (China), version 4, 12 Oct 2026", "供應商檔案「釘釘（中國）」第4版，2026年10月12日") : null,
            at % 11 == 0 ? Words.said("The client confirmed this by telephone on 2 November; a screenshot is promised for the next visit.", "en")
                : at % 13 == 0 ? Words.said("客戶於十一月二日電話中確認；截圖於下次探訪時提供。嘅、喺、咗等字照錄，人名𠮷、喆亦然。", "zh-Hant-HK") : null);
    }

    private Part part(String path, Object part, boolean several, int at, boolean evidence) {
        String id = text(part, "id");
        Words label = several ? words.words(path + "/" + id) : null;
        if (at == 41) {
            return new Part(label, List.of(), State.UNANSWERED, null, "none", null);
        }
        if (at % 17 == 0) {
            return new Part(label, List.of(Words.of("Vendor asked on 30 Oct 2026; no answer yet", "已於2026年10月30日查詢，供應商未有回覆")), State.VENDOR_ASKED, LocalDate.of(2026, 10, 30), "none", null);
        }
        State state = at % 7 == 0 ? State.INFERRED : State.CONFIRMED;
        String proof = !evidence ? "asserted" : at % 2 == 0 ? (at % 8 == 0 ? "tested" : "document") : "none";
        return new Part(label, answer(path, part, at), state, LocalDate.of(2026, 11, 2 + at % 17), proof, proof.equals("tested") ? LocalDate.of(2026, 9, 15) : null);
    }

    private List<Words> answer(String path, Object part, int at) {
        List<Object> options = list(part, "options");
        if (!options.isEmpty()) {
            int picked = text(part, "type").equals("multi") ? Math.min(3, options.size()) : 1;
            return Stream.iterate(at % options.size(), i -> (i + 1) % options.size()).limit(picked).map(i -> option(path, part, options.get(i))).toList();
        }
        return switch (text(part, "type")) {
            case "number" -> List.of(Words.of(Integer.toString(at * 7), Integer.toString(at * 7)));
            case "date" -> List.of(Words.of("5 Nov 2026", "2026年11月5日"));
            default -> List.of(at % 2 == 0 ? Words.said("Harbour Crest Logistics, HR and administration (ext. 208)", "en") : Words.said("維港物流人事及行政部（內線208）", "zh-Hant-HK"));
        };
    }

    private Words option(String path, Object part, Object option) {
        String key = text(option, "key");
        String under = path + "/" + text(part, "id") + "/" + key;
        return words.words(words.has(under) ? under : path + "/" + key);
    }

    private List<Scenario> scenarios() {
        var scenarios = new ArrayList<Scenario>();
        var effects = new ArrayList<Map.Entry<Object, Map<?, ?>>>();
        for (Object section : list(pack, "sections")) {
            for (Object question : list(section, "questions")) {
                list(question, "effects").forEach(effect -> effects.add(Map.entry(question, map(effect))));
            }
        }
        for (Object key : list(pack, "scenarios")) {
            scenarios.add(scenario(String.valueOf(key), effects.stream().filter(effect -> key.equals(effect.getValue().get("scenario"))).toList()));
        }
        return scenarios;
    }

    private Scenario scenario(String key, List<Map.Entry<Object, Map<?, ?>>> effects) {
        var raising = new ArrayList<Raising>();
        var measures = new ArrayList<Measure>();
        BigDecimal numerator = BigDecimal.ZERO;
        int denominator = 0;
        BigDecimal kept = BigDecimal.ONE;
        int at = key.charAt(1);
        for (var effect : effects) {
            at++;
            String id = text(effect.getKey(), "id");
            if (effect.getValue().get("raises") instanceof Integer weight) {
                BigDecimal exposure = new BigDecimal(List.of("1", "0.5", "0.75", "1").get(at % 4));
                numerator = numerator.add(exposure.multiply(BigDecimal.valueOf(weight)));
                denominator += weight;
                raising.add(new Raising(id, id.startsWith("I") ? words.words("method/destinations/mainland") : null, short_(effect, at), weight, exposure, exposure.multiply(BigDecimal.valueOf(weight))));
            } else {
                BigDecimal effectiveness = new BigDecimal(EFFECTIVENESS.get((Integer) Objects.requireNonNull(effect.getValue().get("lowers"))));
                String proof = List.of("document", "asserted", "tested", "none").get(at % 4);
                BigDecimal value = new BigDecimal(Map.of("document", "0.8", "asserted", "0", "tested", "1", "none", "0").get(proof));
                BigDecimal degree = at % 3 == 0 ? new BigDecimal("0.5") : BigDecimal.ONE;
                BigDecimal lowers = effectiveness.multiply(degree).multiply(value);
                kept = kept.multiply(BigDecimal.ONE.subtract(lowers));
                measures.add(new Measure(id, short_(effect, at), effectiveness, degree, proof, value, lowers));
            }
        }
        int severity = key.equals("R2") ? 5 : key.equals("R5") ? 1 : 3;
        BigDecimal likelihood = BigDecimal.ONE.add(BigDecimal.valueOf(4).multiply(numerator).divide(BigDecimal.valueOf(Math.max(1, denominator)), MathContext.DECIMAL128));
        BigDecimal inherent = likelihood.multiply(BigDecimal.valueOf(severity));
        BigDecimal claimed = BigDecimal.ONE.subtract(kept);
        BigDecimal cap = key.equals("R1") ? new BigDecimal("0.2") : null;
        BigDecimal reduction = cap == null ? claimed : claimed.min(cap);
        BigDecimal residual = inherent.multiply(BigDecimal.ONE.subtract(reduction));
        return new Scenario(key, words.words("method/scenarios/" + key), words.body("method/scenarios/" + key), numerator, denominator, likelihood, severity, inherent, band(inherent),
            claimed, cap, reduction, residual, key.equals("R5") ? "medium" : band(residual), key.equals("R5") ? "low" : null, raising, measures);
    }

    private Words short_(Map.Entry<Object, Map<?, ?>> effect, int at) {
        String id = text(effect.getKey(), "id");
        for (Object part : list(effect.getKey(), "parts")) {
            if (text(part, "id").equals(String.valueOf(effect.getValue().get("part"))) && !list(part, "options").isEmpty()) {
                List<Object> options = list(part, "options");
                return option(id.charAt(0) + "/" + id, part, options.get(at % options.size()));
            }
        }
        return Words.of("Not known", "未知");
    }

    private static String band(BigDecimal score) {
        return BANDS.get(score.doubleValue() < 5 ? 0 : score.doubleValue() < 10 ? 1 : score.doubleValue() < 15 ? 2 : 3);
    }

    private static LocalDate date(@Nullable Object value) {
        return value instanceof java.util.Date date ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate() : LocalDate.parse(String.valueOf(value));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value, String key) {
        return map(value).get(key) instanceof List<?> list ? (List<Object>) list : List.of();
    }

    private static String text(@Nullable Object value, String... path) {
        Object at = value;
        for (String key : path) at = map(at).get(key);
        return String.valueOf(at);
    }
}
