package hk.praya.notice;

import static hk.praya.wording.Words.both;
import static hk.praya.wording.Words.filled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.http.Names;
import hk.praya.transfer.Flow;
import hk.praya.transfer.Transfer;
import hk.praya.wording.Both;
import hk.praya.wording.Content;
import hk.praya.wording.Content.Filled;
import hk.praya.wording.Content.Value;
import hk.praya.wording.Locale;
import hk.praya.wording.Printed;
import hk.praya.wording.Printing;
import hk.praya.wording.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a notice lacks, each missing or contradictory thing by its name. */
class CompletenessPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static Disclosed disclosed(Flow... flows) {
        var disclosed = new Disclosed(List.of("employees"));
        var number = 0;
        for (var flow : flows) disclosed.add(new Transfer(UUID.randomUUID(), ++number, flow, flow.destinations(), new Transfer.Importer(new Names("DingTalk (China) Ltd", "釘釘（中國）"), new Names("DingTalk", "釘釘"), "verified"), 1));
        return disclosed;
    }

    private static Flow flow(String importer, String role, List<String> stored, List<Flow.Recipient> recipients, List<Flow.Subjects> subjects) {
        return new Flow(new Names("Staff chat", "員工通訊"), null, null, importer, importer.equals("other") ? new Names("Cloud Co", "雲端公司") : null, "mainland", null, role, List.of("chat"), subjects, List.of(), stored, List.of(), List.of(),
            List.of(), recipients, null, "Internal messages", "", null, null, "");
    }

    private static Flow dingtalk() {
        return flow("dingding_mainland", "independent", List.of("mainland"), List.of(), List.of(new Flow.Subjects("employees", 120)));
    }

    private static Both place(String key) {
        return switch (key) {
            case "mainland" -> both("Mainland China", "內地");
            case "singapore" -> both("Singapore", "新加坡");
            default -> both(key, key);
        };
    }

    private static List<Finding> findings(String kindKey, Content content, Disclosed disclosed) {
        var kind = Words.kind(kindKey);
        var printing = new Printing(Words.pack(), kind, new Printing.Called(both("Harbour View", "維港"), CompletenessPolicyTest::place));
        var printed = new EnumMap<Locale, Printed>(Locale.class);
        for (var locale : Locale.values()) printed.put(locale, printing.print(content, kind.title(), locale));
        return CompletenessPolicy.findings(Words.pack(), kind, content, new CompletenessPolicy.Known(disclosed, CompletenessPolicyTest::place, key -> both("Messages", "訊息內容"), printed, TODAY));
    }

    private static List<String> blocking(Content content, Disclosed disclosed) {
        return findings("collection_notice", content, disclosed).stream().filter(Finding::blocks).map(each -> each.check() + (each.element() == null ? "" : " " + each.element())).toList();
    }

    private static Finding only(String check, List<Finding> findings) {
        var found = findings.stream().filter(each -> each.check().equals(check)).toList();
        assertEquals(1, found.size(), () -> check + " in " + findings);
        return found.getFirst();
    }

    @Test void thePackHasWordsForEveryRuleAndNoOther() {
        assertEquals(CompletenessPolicy.CHECKS, Words.pack().checks().keySet());
        for (var check : Words.pack().checks().values()) assertEquals(null, check.said().text().missing());
    }

    @Test void oneThatSaysEverythingMayBePublished() {
        assertEquals(List.of(), blocking(Words.collection(), disclosed(dingtalk())));
    }

    @Test void namesEachMandatoryElementThatIsLeftOut() {
        for (var element : List.of("purposes", "supply", "transferees", "access", "contact")) {
            var content = Words.collection().with(element, new Filled(false, Map.of(), null));
            assertTrue(blocking(content, disclosed(dingtalk())).contains("element_missing " + element), element);
        }
    }

    @Test void aClassOfTransfereeThatTheRegisterHoldsIsNamedWithTheTransfer() {
        var content = Words.collection().with("transferees", filled(Map.of("sharing", Value.keys(List.of("shared")), "transferees", Value.keys(List.of("sub_contractors")))));
        var finding = only("transferee_class_missing", findings("collection_notice", content, disclosed(dingtalk())));
        assertTrue(finding.blocks());
        assertTrue(String.valueOf(finding.text().en()).contains("Staff chat") && String.valueOf(finding.text().en()).contains("Operators of the office"), finding.toString());
        assertTrue(String.valueOf(finding.text().zhHant()).contains("員工通訊") && String.valueOf(finding.text().zhHant()).contains("釘釘（中國）"), finding.toString());
    }

    @Test void eachKindOfReceiverHasItsClass() {
        var processor = flow("other", "processor", List.of(), List.of(), List.of());
        assertTrue(blocking(Words.collection(), disclosed(processor)).contains("transferee_class_missing transferees"));
        var independent = flow("other", "independent", List.of(), List.of(), List.of());
        assertTrue(blocking(Words.collection(), disclosed(independent)).contains("transferee_class_missing transferees"));
        var unknown = flow("other", "unknown", List.of(), List.of(), List.of());
        assertTrue(blocking(Words.collection(), disclosed(unknown)).contains("transferee_class_missing transferees"), "whoever is not established is told of, too");
        var onward = flow("dingding_mainland", "independent", List.of(), List.of(new Flow.Recipient("Courier", "hong_kong", null, "Delivery")), List.of());
        assertEquals(List.of(), blocking(Words.collection(), disclosed(onward)));
        var without = Words.collection().with("transferees", filled(Map.of("sharing", Value.keys(List.of("shared")), "transferees", Value.keys(List.of("platform_operator")))));
        assertTrue(blocking(without, disclosed(onward)).contains("transferee_class_missing transferees"));
    }

    @Test void oneThatSaysThatNobodyReceivesContradictsTheRegister() {
        var content = Words.collection().with("transferees", filled(Map.of("sharing", Value.keys(List.of("none")))));
        assertTrue(blocking(content, disclosed(dingtalk())).contains("transferees_denied transferees"));
        assertEquals(List.of(), blocking(content, disclosed()), "without a register there is nothing to contradict");
    }

    @Test void whatItSaysWrongComesBeforeWhatItDoesNotSayYet() {
        var content = Words.collection().with("purposes", filled(Map.of())).with("transferees", filled(Map.of("sharing", Value.keys(List.of("none")))));
        var blocking = blocking(content, disclosed(dingtalk()));
        assertEquals("transferees_denied transferees", blocking.getFirst());
        assertTrue(blocking.contains("field_empty_mandatory purposes"), blocking.toString());
    }

    @Test void oneContradictionIsSaidOnce() {
        var content = Words.collection().with("transferees", filled(Map.of("sharing", Value.keys(List.of("none")))));
        var twoReceivers = flow("other", "processor", List.of(), List.of(new Flow.Recipient("Courier", "hong_kong", null, "Delivery")), List.of());
        only("transferees_denied", findings("collection_notice", content, disclosed(twoReceivers)));
    }

    @Test void whatIsMandatoryIsNotOfferedToBeLeftOut() {
        var mandatory = only("field_empty_mandatory", findings("collection_notice", Words.collection().with("purposes", filled(Map.of())), disclosed(dingtalk())));
        assertTrue(mandatory.blocks() && !String.valueOf(mandatory.text().zhHant()).contains("亦可整項略去"), mandatory.toString());
        assertTrue(findings("collection_notice", Words.collection().with("cross_border", filled(Map.of())), disclosed(dingtalk())).stream().noneMatch(each -> each.check().equals("field_empty_mandatory") && "cross_border".equals(each.element())));
    }

    @Test void ofAnOwnSectionItSaysWhatIsLacking() {
        var nothing = new Both(null, null);
        var empty = new Content(Words.collection().elements(), List.of(new Content.Own("more", nothing, nothing)));
        var titled = new Content(Words.collection().elements(), List.of(new Content.Own("more", both("Lockers", "儲物櫃"), nothing)));
        var half = new Content(Words.collection().elements(), List.of(new Content.Own("more", nothing, new Both("Mind the lockers.", null))));
        assertTrue(only("own_empty", findings("collection_notice", empty, disclosed(dingtalk()))).blocks());
        assertTrue(String.valueOf(only("own_text_empty", findings("collection_notice", titled, disclosed(dingtalk()))).text().zhHant()).contains("儲物櫃"));
        assertTrue(!String.valueOf(only("language_missing", findings("collection_notice", half, disclosed(dingtalk()))).text().en()).contains("more"), "not by its key");
    }

    @Test void aMissingPlaceIsGuidance() {
        var finding = only("place_missing", findings("collection_notice", Words.collection(), disclosed(flow("dingding_mainland", "independent", List.of("singapore"), List.of(), List.of()))));
        assertTrue(!finding.blocks() && String.valueOf(finding.text().zhHant()).contains("新加坡"), finding.toString());
    }

    @Test void oneThatSaysThatNothingLeavesHongKongContradictsTheRegister() {
        var content = Words.collection().with("cross_border", filled(Map.of("cross", Value.keys(List.of("none")))));
        assertTrue(blocking(content, disclosed(dingtalk())).contains("places_denied cross_border"));
    }

    @Test void hongKongIsNoPlaceOutsideHongKong() {
        var content = Words.collection().with("cross_border", filled(Map.of("cross", Value.keys(List.of("outside")), "places", Value.keys(List.of("mainland", "hong_kong")))));
        assertTrue(blocking(content, disclosed(dingtalk())).contains("home_abroad cross_border"));
        var kept = Words.collection().with("storage", filled(Map.of("storage_places", Value.keys(List.of("hong_kong")))));
        assertEquals(List.of(), blocking(kept, disclosed(dingtalk())).stream().filter(each -> each.startsWith("home_abroad")).toList(), "it may be kept here");
    }

    @Test void transfersOfOtherPeoplesDataAreNoMatterOfThisNotice() {
        var customers = flow("other", "processor", List.of("singapore"), List.of(), List.of(new Flow.Subjects("customers", null)));
        assertEquals(List.of(), blocking(Words.collection(), disclosed(dingtalk(), customers)));
        assertTrue(findings("collection_notice", Words.collection(), disclosed(customers)).stream().anyMatch(each -> each.check().equals("no_transfers")));
    }

    @Test void bothLanguagesAreWritten() {
        var content = Words.collection().with("purposes", filled(Map.of("purposes", Value.items(List.of(new Both("paying salaries", null))))));
        var finding = only("language_missing", findings("collection_notice", content, disclosed(dingtalk())));
        assertTrue(finding.blocks() && "purposes".equals(finding.field()), finding.toString());
    }

    @Test void aWordingChangedInOneLanguageIsPointedOut() {
        var content = Words.collection().with("access", new Filled(true, Map.of(), new Both("You may ask {company}.", null)));
        assertTrue(!only("edited_one_language", findings("collection_notice", content, disclosed(dingtalk()))).blocks());
    }

    @Test void aPlaceholderThatNothingFillsIsNamed() {
        var content = Words.collection().with("access", new Filled(true, Map.of(), both("Ask {somebody}.", "請向{somebody}查詢。")));
        assertTrue(blocking(content, disclosed(dingtalk())).contains("placeholder_unknown access"));
    }

    @Test void readingIsNeverAgreeing() {
        var content = Words.collection().with("access", new Filled(true, Map.of(), both("By reading this I agree to everything.", "本人同意上述一切。")));
        var found = findings("collection_notice", content, disclosed(dingtalk())).stream().filter(each -> each.check().equals("consent_words")).toList();
        assertEquals(2, found.size(), "in each language");
        assertTrue(found.stream().allMatch(Finding::blocks));
    }

    @Test void whatBlocksComesFirst() {
        var blocks = findings("collection_notice", Words.collection().with("contact", filled(Map.of())), disclosed(dingtalk())).stream().map(Finding::blocks).toList();
        assertEquals(blocks.stream().sorted(java.util.Comparator.reverseOrder()).toList(), blocks);
        assertTrue(blocks.contains(true) && blocks.contains(false));
    }

    @Test void aFieldThatTheChoiceDoesNotAskForIsNotMissed() {
        var without = findings("collection_notice", Words.collection(), disclosed(dingtalk())).stream().map(Finding::field).collect(Collectors.toSet());
        assertTrue(!without.contains("consequence"));
        var obligatory = Words.collection().with("supply", filled(Map.of("nature", Value.keys(List.of("obligatory")))));
        assertTrue(findings("collection_notice", obligatory, disclosed(dingtalk())).stream().anyMatch(each -> each.blocks() && "consequence".equals(each.field())), "obligatory without a consequence");
    }

    @Test void everyKindCanBeFilledInUntilNothingBlocks() {
        for (var kind : Words.pack().kinds().values()) {
            var content = Content.EMPTY;
            for (var element : kind.elements()) {
                var fields = new java.util.LinkedHashMap<String, Value>();
                for (var field : element.fields()) {
                    fields.put(field.key(), switch (field.type()) {
                        case TEXT, LONG -> Value.of(both("something", "某些"));
                        case LIST -> Value.items(List.of(both("something", "某些")));
                        case CLASSES -> Value.keys(List.of("platform_operator", "sub_contractors"));
                        case PLACES -> Value.keys(List.of("mainland"));
                        case CHOICE -> Value.keys(List.of(field.options().keySet().iterator().next()));
                        case DATE -> new Value(null, null, null, TODAY);
                        case PURPOSES -> new Value(null, List.of(both("something", "某些")), List.of("p1"), null);
                    });
                }
                content = content.with(element.key(), filled(fields));
            }
            assertEquals(List.of(), findings(kind.key(), content, disclosed(dingtalk())).stream().filter(Finding::blocks).toList(), kind.key());
            assertEquals(List.of(), hk.praya.wording.ContentPolicy.problems(Words.pack(), kind, content), kind.key());
        }
    }
}
