package hk.praya.document;

import hk.praya.document.TiaPaper.Names;
import hk.praya.document.TiaPaper.Transfer;
import hk.praya.document.TiaPaper.Words;
import java.time.LocalDate;
import java.util.List;

/** A flow as a firm would have it, in both scripts. */
final class SampleTransfer {
    private SampleTransfer() {}

    static Transfer of(Names importer, Words destination) {
        return new Transfer(new Names("HR, attendance and chat to the Mainland", "人事、考勤及通訊資料轉移至內地"), importer, List.of(destination),
            Words.of("Attendance, leave and expense approval; daily work chat between the Hong Kong office, two warehouses and 34 drivers.", "處理考勤、請假及報銷審批，以及香港辦公室、兩個貨倉與34名司機之間的日常工作通訊。"),
            Words.said("員工手機應用程式 → 釘釘雲端；人事部每晚經 API 同步至公司系統。嗰個群組喺瀝源邨分站都有人用。", "zh-Hant-HK"), LocalDate.of(2025, 4, 1), "DingTalk 釘釘 專業版, 137 seats",
            List.of(Words.of("Model clauses, Set II", "建議合約條文範本第二套"), Words.of("Section 33(2)(f), voluntary", "第33(2)(f)條（自願參照）")));
    }
}
