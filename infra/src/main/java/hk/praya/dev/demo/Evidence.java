package hk.praya.dev.demo;

import java.util.List;

/** Files that answers point to, by the names that {@code demo/cases/*.txt} use. */
enum Evidence {
    dpa("contract", "DPA-signed-已簽署.pdf", "資料處理協議（建議合約條文範本第二套） Data processing agreement (RMC, set II)", 210, 0,
        "簽署方 Parties: 客戶 the client · 經銷商 the reseller", "附件一 Schedule 1: 轉移說明 description of the transfer", "附件二 Schedule 2: 保安措施 security measures", "簽署頁見第 14 頁 · Signature page: 14"),
    terms("contract", "DingTalk-terms-釘釘服務條款.pdf", "釘釘服務條款及私隱政策（2024 年 9 月 9 日版）副本 Copy of the terms as accepted", 430, 0,
        "簽約主體 Contracting entity: 見第 1 條 see clause 1", "接受日期 Accepted: 由管理員於控制台確認 confirmed in the console by the administrator"),
    region("screenshot", "console-region-控制台地區.png", "管理後台 › 企業資訊 › 資料存放 Admin console › Organisation › Data storage", 34, 365,
        "資料存放地區 Data region: 部分於內地 partly in the Mainland", "匯出日期 Captured by: 資訊科技部 IT department"),
    access("vendor_reply", "vendor-reply-access-廠商覆函.pdf", "廠商覆函：內地人員存取 Vendor's reply: access by Mainland staff", 61, 365,
        "問 Q: 內地支援人員可否讀取客戶內容？ Can Mainland support staff read customers' content?", "答 A: 須逐宗審批並留有記錄 Case by case, approved and logged."),
    map("policy", "data-map-資料流程圖.pdf", "資料流程圖及個人資料清單 Data map and inventory of personal data", 95, 365,
        "人事、考勤、即時通訊 HR, attendance, chat", "流向 Flow: 香港 Hong Kong → 杭州 Hangzhou"),
    notice("policy", "PICS-收集個人資料聲明.pdf", "收集個人資料聲明（僱員） Personal Information Collection Statement (employees)", 120, 365,
        "資料可能轉移予的人士類別 Classes of transferees: 平台營運商 the platform's operators", "轉移地點 Place: 內地及新加坡 the Mainland and Singapore"),
    logs("screenshot", "audit-log-管理日誌.png", "管理日誌（最近 30 天） Administration log (last 30 days)", 12, 180,
        "登入異常 0 · 匯出 2 · 權限變更 1", "Unusual sign-ins 0 · exports 2 · changes of rights 1"),
    mfa("test_record", "mfa-test-雙重認證測試.txt", "雙重認證測試記錄 Test of two-factor sign-in", 40, 365,
        "抽查 10 個帳號，全部須輸入驗證碼。", "Ten accounts tried; each asked for a code."),
    training("certificate", "training-培訓記錄.pdf", "員工培訓完成記錄 Record of staff training", 75, 365,
        "完成率 Completion: 93 %", "及格線 Pass mark: 80"),
    drill("test_record", "incident-drill-事故演習.txt", "資料外洩事故演習記錄 Record of the incident drill", 140, 365,
        "由接報至通知顧問 42 分鐘。", "42 minutes from the report to telling the consultant."),
    opinion("legal_opinion", "legal-opinion-法律意見.pdf", "目的地法律意見（摘要） Opinion on the destination's law (summary)", 160, 365,
        "範圍 Scope: 政府查閱資料的權力及救濟 authorities' powers and remedies"),
    retention("policy", "retention-保留期限表.pdf", "資料保留期限表 Schedule of retention", 200, 365,
        "求職者 Applicants: 不超過兩年 at most two years", "離職員工 Former employees: 不超過七年 at most seven years");

    final String kind;
    final String fileName;
    final String title;
    final int daysOld;
    /** 0: it does not expire. */
    final int validDays;
    final List<String> lines;

    Evidence(String kind, String fileName, String title, int daysOld, int validDays, String... lines) {
        this.kind = kind;
        this.fileName = fileName;
        this.title = title;
        this.daysOld = daysOld;
        this.validDays = validDays;
        this.lines = List.of(lines);
    }
}
