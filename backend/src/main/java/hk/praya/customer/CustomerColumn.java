package hk.praya.customer;

import hk.praya.table.Headings;

/** What Praya needs of a list of customers. Every other column is dropped unread. */
enum CustomerColumn {
    NAME("name"), NAME_EN("nameEn"), NAME_ZH_HANT("nameZhHant"), EMAIL("email"), LANGUAGE("language");

    /** A name and an address. */
    static final int LEAST = 2;

    static final Headings<CustomerColumn> HEADINGS = new Headings<CustomerColumn>()
        .know(NAME, "姓名", "名字", "客戶姓名", "客戶名稱", "客戶", "顧客姓名", "顧客名稱", "顧客", "會員姓名", "聯絡人", "聯絡人姓名", "name", "full name", "customer name", "customer", "contact name", "contact", "member name")
        .know(NAME_EN, "Name (EN)", "Name (English)", "English name", "Name in English", "英文姓名", "英文名", "英文名稱", "姓名（英文）")
        .know(NAME_ZH_HANT, "Name (ZH)", "Name (Chinese)", "Chinese name", "Name in Chinese", "中文姓名", "中文名", "中文名稱", "姓名（中文）", "Name (TC)")
        .know(EMAIL, "郵箱", "電郵", "電郵地址", "電子郵件", "電子郵箱", "電子郵件地址", "email", "e-mail", "e-mail address", "email address", "mail", "contact email", "customer email")
        .know(LANGUAGE, "語言", "語文", "偏好語言", "通訊語言", "language", "lang", "preferred language", "language preference", "locale");

    private final String field;

    CustomerColumn(String field) {
        this.field = field;
    }

    /** The name of the field that a problem is about, and the preview's mapping shows. */
    String field() {
        return field;
    }
}
