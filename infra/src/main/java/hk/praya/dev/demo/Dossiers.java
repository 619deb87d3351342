package hk.praya.dev.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the firm has established of importers and of places' law, before any case; and a second version of one of them, published
 * after the cases were begun, so that one edit is seen moving several clients.
 */
final class Dossiers {

    private static final String AT = "/api/firm/dossiers";
    private static final String TERMS = "示範：本公司於2026年11月10日閱讀客戶所持條款 Demonstration: terms held by clients, as we read them on 10 November 2026";
    private static final String LAW = "示範：內容套件第I部所引來源 Demonstration: the sources that the pack cites in section I";

    private final Speaker consultant;
    private final Papers papers;
    private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();
    private UUID mainland = new UUID(0, 0);

    Dossiers(Speaker consultant, Papers papers) {
        this.consultant = consultant;
        this.papers = papers;
        facts.put("importer dingding_mainland", new LinkedHashMap<>(Map.of("E2.main", "list_and_notice", "E5.main", "part", "G3.main", "transit_only", "G4.custody", "importer_holds",
            "G4.clear_text", "yes", "G5.main", "no", "H2.deletion", "one_of_two", "H2.proof", "confirmed_copies_kept")));
        facts.put("importer dingtalk_singapore", new LinkedHashMap<>(Map.of("E2.main", "list_and_notice", "E5.main", "part", "G4.custody", "importer_holds", "G5.main", "no")));
        facts.put("destination mainland", new LinkedHashMap<>(Map.of("I1.main", "administrative", "I2.main", "none_or_one", "I3.main", "no_statement", "I5.main", "manageable",
            "I7.main", "similar_text", "I8.main", "courts_untested")));
        facts.put("destination singapore", new LinkedHashMap<>(Map.of("I1.main", "sg_court_order", "I2.main", "two_or_three", "I3.main", "few_reported", "I7.main", "sg_pdpa", "I8.main", "sg_courts")));
    }

    void establish() {
        facts.forEach((about, said) -> {
            var words = about.split(" ");
            var id = consultant.made(AT, Map.of("kind", words[0], "subject", words[1], "edition", ""));
            if (about.equals("importer dingding_mainland")) mainland = id;
            publish(id, said, Map.of(), words[0].equals("importer") ? TERMS : LAW, "首次查明。 First established.", 0);
        });
    }

    /** The vendor says more of its encryption, and less of who works for it. */
    void renew() {
        var said = facts.get("importer dingding_mainland");
        said.putAll(Map.of("E2.main", "list_only", "G3.main", "both"));
        var terms = Map.of("E2.main", terms(), "G3.main", security());
        publish(mainland, said, terms, TERMS, "新版條款：已說明靜態加密，但不再承諾事先通知更換分判處理者。 New terms: encryption at rest is described; changes of sub-processors are no longer announced.", 1);
    }

    /** It does not expire: it holds until the vendor publishes others. */
    private UUID terms() {
        return document("contract", 17, 0, "dingding-terms-釘釘服務條款-2026.pdf", "釘釘服務條款及附件（示範） DingTalk terms and annexes (demonstration)",
            "第 9 條 分判處理者名單 Clause 9: list of sub-processors", "更換名單不另行通知 Changes to the list are not announced");
    }

    private UUID security() {
        return document("certificate", 40, 325, "dingding-security-釘釘保安白皮書.pdf", "釘釘保安白皮書（示範） DingTalk security paper (demonstration)",
            "傳輸中及靜態加密 Encrypted in transit and at rest", "密鑰由進口方保管 Keys are kept by the importer");
    }

    private UUID document(String kind, int daysOld, int validDays, String name, String title, String... lines) {
        var effective = Assessment.today().minusDays(daysOld);
        var query = "?kind=" + kind + "&effectiveOn=" + effective + (validDays == 0 ? "" : "&expiresOn=" + effective.plusDays(validDays))
            + "&sourceWords=" + URLEncoder.encode("示範：供應商網站 Demonstration: the vendor's site", StandardCharsets.UTF_8);
        return UUID.fromString(consultant.upload(AT + "/" + mainland + "/documents" + query, name, papers.make(name, title, List.of(lines))).path("id").asText());
    }

    /** How the firm answers as a rule for one kind of client: where the next case of that kind begins. */
    void usual() {
        var id = consultant.made(AT, Map.of("kind", "template", "subject", "", "edition", "", "name",
            Map.of("zhHant", "零售集團（釘釘考勤）", "en", "Retail group, DingTalk attendance")));
        publish(id, new LinkedHashMap<>(Map.of("C4.main", "fields_reduced", "F2.main", "partly", "G2.main", "case_by_case", "K2.main", "mfa_only", "L4.main", "plan_only")), Map.of(),
            "示範：本公司處理同類客戶的慣常情況 Demonstration: what we usually find at clients of this kind", "首次撰寫。 First written.", 0);
    }

    private void publish(UUID id, Map<String, String> said, Map<String, UUID> documents, String source, String note, long version) {
        var all = new ArrayList<Map<String, Object>>();
        said.forEach((key, option) -> {
            var dot = key.indexOf('.');
            var fact = new HashMap<String, Object>(Map.of("options", List.of(option), "proof", "asserted", "state", "confirmed", "source", source));
            if (documents.containsKey(key)) {
                fact.put("proof", "document");
                fact.put("documents", List.of(documents.get(key)));
            }
            fact.put("question", key.substring(0, dot));
            fact.put("part", key.substring(dot + 1));
            all.add(fact);
        });
        consultant.act(AT + "/" + id + "/versions", Map.of("pack", Assessment.PACK, "facts", all, "note", note, "reviewOn", Assessment.today().plusDays(170).toString()), version);
    }
}
