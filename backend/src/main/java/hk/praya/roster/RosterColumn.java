package hk.praya.roster;

import hk.praya.table.Headings;
import java.util.Locale;

/**
 * The columns that Praya needs of an address book or an HR list, and what they are called there: the admin console in
 * Simplified and Traditional Chinese, DingTalk's interface (law §7), and what HR departments write. Every other column
 * (remarks, manager, addresses) is dropped unread.
 */
enum RosterColumn {
    USER_KEY, NAME, NAME_EN, NAME_ZH_HANT, MOBILE, COUNTRY_CODE, EMAIL, COMPANY_EMAIL, DEPARTMENT, OFFICE, TITLE, STAFF_NUMBER, HIRE_DATE,
    LAST_WORKING_DAY, STATUS, ACTIVE, ENTERPRISE;

    /** A name and one more; what kind of list it is decides whether that is enough. */
    static final int LEAST = 2;

    static final Headings<RosterColumn> HEADINGS = new Headings<RosterColumn>()
        .know(USER_KEY, "員工UserID", "UserID", "員工ID", "用戶ID", "釘釘ID", "dingtalk id")
        .know(NAME, "姓名", "員工姓名", "名字", "name", "full name", "staff name", "employee name")
        .know(NAME_EN, "Name (EN)", "Name (English)", "English name", "Name in English", "英文姓名", "英文名", "英文名稱", "姓名（英文）")
        .know(NAME_ZH_HANT, "Name (ZH)", "Name (Chinese)", "Chinese name", "Name in Chinese", "中文姓名", "中文名", "中文名稱", "姓名（中文）", "Name (TC)")
        .know(MOBILE, "手機號", "手機號碼", "手機", "流動電話", "移動電話", "mobile", "mobile no", "mobile number", "mobile phone", "phone", "phone number", "電話", "聯絡電話")
        .know(COUNTRY_CODE, "state_code", "country code", "國家代碼", "區號", "國際區號")
        .know(EMAIL, "郵箱", "電郵", "電郵地址", "電子郵件", "電子郵箱", "個人郵箱", "email", "e-mail", "e-mail address", "mail")
        .know(COMPANY_EMAIL, "企業郵箱", "公司郵箱", "公司電郵", "組織郵箱", "org_email", "work email", "company email", "business email")
        .know(DEPARTMENT, "部門", "所屬部門", "部門名稱", "主部門", "department", "dept", "department name")
        .know(OFFICE, "辦公地點", "辦公室", "工作地點", "上班地點", "work_place", "work place", "workplace", "office", "office location", "location")
        .know(TITLE, "職位", "職稱", "職銜", "職務", "title", "job title", "position")
        .know(STAFF_NUMBER, "工號", "員工編號", "職員編號", "僱員編號", "job_number", "staff no", "staff number", "staff id", "employee no", "employee number", "employee id")
        .know(HIRE_DATE, "入職時間", "入職日期", "到職日期", "受僱日期", "hired_date", "hire date", "join date", "date joined", "date of joining", "start date")
        .know(LAST_WORKING_DAY, "最後工作日", "最後工作天", "離職日期", "離職時間", "last working day", "last day", "lastWorkDay", "leave date", "termination date")
        .know(STATUS, "狀態", "在職狀態", "員工狀態", "僱用狀態", "status", "employment status")
        .know(ACTIVE, "激活狀態", "是否激活", "已激活", "啟用狀態", "active", "activated", "activation status")
        .know(ENTERPRISE, "企業帳號", "企業賬號", "是否企業帳號", "專屬帳號", "專屬賬號", "帳號類型", "exclusive_account", "enterprise account", "account type");

    /** The name of the field that a problem is about, and the preview's mapping shows. */
    String field() {
        return switch (this) {
            case USER_KEY -> "userKey";
            case NAME -> "name";
            case NAME_EN -> "nameEn";
            case NAME_ZH_HANT -> "nameZhHant";
            case MOBILE -> "mobile";
            case COUNTRY_CODE -> "countryCode";
            case COMPANY_EMAIL -> "companyEmail";
            case STAFF_NUMBER -> "staffNumber";
            case HIRE_DATE -> "hireDate";
            case LAST_WORKING_DAY -> "lastWorkingDay";
            case EMAIL, DEPARTMENT, OFFICE, TITLE, STATUS, ACTIVE, ENTERPRISE -> name().toLowerCase(Locale.ROOT);
        };
    }
}
