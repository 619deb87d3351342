package hk.praya.document;

import hk.praya.document.PaperParticulars.Recipient;
import hk.praya.document.PaperParticulars.Subjects;
import hk.praya.document.TiaPaper.Names;
import hk.praya.document.TiaPaper.Transfer;
import hk.praya.document.TiaPaper.Words;
import java.time.LocalDate;
import java.util.List;

/** A flow as a firm would have it, in both scripts. */
final class SampleTransfer {
    private SampleTransfer() {}

    /** Somebody typed the worst everywhere it can be typed. */
    static PaperParticulars hostile(String typed, Words said, Names names) {
        return new PaperParticulars(names, said, List.of(said), List.of(new Subjects(said, 1)), List.of(typed), List.of(said), List.of(said), List.of(new Recipient(typed, said, said)), null, said);
    }

    static Transfer of(Names importer, Words destination) {
        return new Transfer(new Names("HR, attendance and chat to the Mainland", "人事、考勤及通訊資料轉移至內地"), importer, List.of(destination),
            Words.of("Attendance, leave and expense approval; daily work chat between the Hong Kong office, two warehouses and 34 drivers.", "處理考勤、請假及報銷審批，以及香港辦公室、兩個貨倉與34名司機之間的日常工作通訊。"),
            Words.said("員工手機應用程式 → 釘釘雲端；人事部每晚經 API 同步至公司系統。嗰個群組喺瀝源邨分站都有人用。", "zh-Hant-HK"), LocalDate.of(2025, 4, 1), "DingTalk 釘釘 專業版, 137 seats",
            List.of(Words.of("Model clauses, Set II", "建議合約條文範本第二套"), Words.of("Section 33(2)(f), voluntary", "第33(2)(f)條（自願參照）")),
            new PaperParticulars(null, Words.of("Data processor", "資料處理者"), List.of(Words.of("Attendance", "考勤紀錄"), Words.of("Messages", "訊息內容")),
                List.of(new Subjects(Words.of("Employees", "僱員"), 137), new Subjects(Words.of("Job applicants", "求職者"), null)), List.of("Attendance 考勤", "人事系統"),
                List.of(Words.of("Mainland China", "內地")), List.of(Words.of("Mainland China", "內地"), Words.of("Hong Kong", "香港")),
                List.of(new Recipient("Courier Limited", Words.of("Hong Kong", "香港"), Words.said("派送 Delivery", "zh-Hant-HK"))), Words.of("Continuously", "持續"),
                Words.said("Two years after the employment ends", "en")));
    }
}
