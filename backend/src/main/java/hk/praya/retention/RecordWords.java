package hk.praya.retention;

import java.util.Map;

/** What stands in the file of a disposal, in one language. What the law says is not among it: that comes from the pack, with its grade. */
enum RecordWords {
    WHAT("Item", "項目"), VALUE("Value", "內容"), NUMBER("Disposal", "處置編號"), STATE("State", "狀態"), RULE("Record", "紀錄種類"), KEEP("Period in the table", "保留期表所載期限"), BASIS("Basis", "依據"),
    GRADE("How far checked", "核實程度"), MONTHS("Period applied (months)", "採用期限（月）"), OWN("Period of the client's own", "客戶自訂期限"), CUTOFF("Gone on or before", "離開日期不遲於"), REASON("Reason", "原因"),
    OWN_BY("The client's own period, set by", "客戶自訂期限的設定者"), OWN_AT("Set at (Hong Kong time)", "設定時間（香港時間）"), OWN_REASON("Because", "自訂原因"), TABLE_KEEP("What it departs from: the table's period", "所偏離的保留期表期限"),
    TABLE_BASIS("Basis of the table's period", "保留期表期限的依據"), TABLE_GRADE("How far the table's period was checked", "保留期表期限的核實程度"),
    SHOWN_BY("Who decided for the client", "代表客戶決定者"), SHOWN_ON("The client decided on", "客戶決定日期"), EVIDENCE("What shows that the client decided (SHA-256 of the file in its evidence)", "客戶決定的證明（證明文件的SHA-256）"),
    EVIDENCE_NONE("Nothing: as stated by whoever prepared it", "沒有：據擬備者所述"),
    INSTRUCTED_BY("Who decided for the client, as stated by whoever prepared it", "代表客戶決定者（據擬備者所述）"), INSTRUCTED_ON("The client decided on, as stated by whoever prepared it", "客戶決定日期（據擬備者所述）"), PREPARED_BY("Prepared by", "擬備者"), PREPARED_AT("Prepared at (Hong Kong time)", "擬備時間（香港時間）"), DECIDED_BY("Decided by", "批核者"),
    DECIDED_AT("Decided at (Hong Kong time)", "批核時間（香港時間）"), NOTE("Note", "備註"), DONE_AT("Done at (Hong Kong time)", "完成時間（香港時間）"), LISTED("People on the list", "名單人數"),
    DISPOSED("People whose data was erased", "已刪除資料的人數"), HELD("Kept back: legal hold", "保留：法律保全"), RETURNED("Kept back: may have come back", "保留：可能已重返"), NOT_DUE("Kept back: not past the period any more", "保留：未屆期限"), STOPPED("Kept back: it was stopped on the way", "保留：中途停止"),
    LINKS("Addresses in links, emptied", "已清除的連結電郵地址"), DEPARTMENTS("Departments in asks, emptied", "已清除的閱讀要求部門"), GUARDIANS("Names in consents, emptied", "已清除的同意代決者姓名"),
    LISTS("Entries on lists of customers, kept of nobody", "保留的顧客名單紀錄（不涉任何人）"),
    REASONS("Words of corrections, emptied", "已清除的更正原因"), OBLIGATIONS("Names in obligations, replaced", "已取代的跟進事項姓名"), OPENINGS("Openings, kept of nobody", "保留的開啟紀錄（不涉任何人）"),
    ACKNOWLEDGEMENTS("Acknowledgements, kept as proof of nobody", "保留作證的確認已閱讀（不涉任何人）"), CONSENTS("Decisions about consent, kept as proof of nobody", "保留作證的同意決定（不涉任何人）"),
    STAYS("What else stays", "其他仍保留的內容"),
    BEYOND("Backups, until they are deleted; frozen documents, with the name of who decided for the company; free text such as remarks; evidence files", "備份（直至刪除）；定稿文件，包括代表公司決定者的姓名；備註等自由文字；證明文件"),
    PROOF("Proof", "證明"), YES("Yes", "是"), NO("No", "否");

    private static final Map<String, String> GRADES_EN = Map.of("verified", "Verified", "from-memory", "From memory, to be checked", "proposal", "Proposal, no instrument lays it down", "brief", "Practice material, unconfirmed");
    private static final Map<String, String> GRADES_ZH = Map.of("verified", "已核實", "from-memory", "憑記憶，有待核實", "proposal", "建議，並無文書訂明", "brief", "實務資料，未經核實");
    private static final Map<String, String> STATES_EN = Map.of("prepared", "Prepared", "sent_back", "Sent back", "cancelled", "Cancelled", "running", "Being done", "done", "Done", "stopped", "Stopped on the way");
    private static final Map<String, String> STATES_ZH = Map.of("prepared", "已擬備", "sent_back", "已發還", "cancelled", "已取消", "running", "進行中", "done", "已完成", "stopped", "中途停止");

    private final String en;
    private final String zhHant;

    RecordWords(String en, String zhHant) {
        this.en = en;
        this.zhHant = zhHant;
    }

    String in(boolean english) {
        return english ? en : zhHant;
    }

    static String grade(boolean english, String key) {
        return (english ? GRADES_EN : GRADES_ZH).getOrDefault(key, key);
    }

    static String state(boolean english, String key) {
        return (english ? STATES_EN : STATES_ZH).getOrDefault(key, key);
    }

    static String file(boolean english) {
        return english ? "Disposal record" : "處置紀錄";
    }
}
