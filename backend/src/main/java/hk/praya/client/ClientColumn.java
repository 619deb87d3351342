package hk.praya.client;

import hk.praya.table.Headings;

/** The columns of a firm's list of clients. */
enum ClientColumn {
    NAME_EN("nameEn"), NAME_ZH_HANT("nameZhHant"), BR_NUMBER("brNumber"), SECTOR("sector"), STAFF("staff"), PLATFORM("platform"), EDITION("edition"), SEATS("seats"),
    STARTS("starts"), ENDS("ends"), FEE("fee"), TIER("tier"), CONSULTANT("consultant"), EMAIL_DOMAIN("emailDomain");

    static final Headings<ClientColumn> HEADINGS = new Headings<ClientColumn>()
        .know(NAME_EN, "Client name", "client", "company", "company name", "name", "Client name (EN)", "Company name (EN)", "Name (EN)", "English name", "英文名稱", "客戶英文名稱")
        .know(NAME_ZH_HANT, "客戶名稱", "客戶", "公司名稱", "中文名稱", "客戶中文名稱", "Chinese name", "Client name (ZH)", "Client name (Chinese)", "Name (ZH)")
        .know(BR_NUMBER, "BR No", "BR number", "BR", "BRN", "business registration no", "business registration number", "商業登記號碼", "商業登記證號碼", "商業登記")
        .know(SECTOR, "sector", "industry", "行業", "業務性質")
        .know(STAFF, "staff", "headcount", "employees", "number of staff", "員工人數", "員工", "人數")
        .know(PLATFORM, "platform", "平台", "系統")
        .know(EDITION, "edition", "plan", "版本", "方案")
        .know(SEATS, "seats", "licences", "licenses", "席位", "帳號數", "座席")
        .know(STARTS, "engagement start", "start", "start date", "委聘開始", "開始日期", "生效日期")
        .know(ENDS, "engagement end", "end", "end date", "委聘結束", "結束日期", "到期日", "屆滿日期")
        .know(FEE, "fee HKD/yr", "fee", "annual fee", "fee HKD", "年費", "費用", "年費（港元）")
        .know(TIER, "tier", "service tier", "級別", "服務級別")
        .know(CONSULTANT, "consultant", "顧問", "負責顧問", "assigned to")
        .know(EMAIL_DOMAIN, "E-mail domain", "domain", "電郵網域", "電郵域名", "郵箱域名", "網域");

    private final String field;

    ClientColumn(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
