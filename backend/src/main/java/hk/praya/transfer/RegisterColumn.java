package hk.praya.transfer;

import hk.praya.http.Names;
import hk.praya.table.Headings;

/** The columns of the register in a spreadsheet. What the register tells beside a transfer is not read back. */
enum RegisterColumn {
    NUMBER("number", 8, "No.", "編號"), NAME_EN("nameEn", 34, "Name (English)", "英文名稱"), NAME_ZH_HANT("nameZhHant", 28, "Name (Chinese)", "中文名稱"),
    EXPORTER("exporter", 24, "Exporter (blank: the client)", "轉出方（空白：客戶本身）"), PLATFORM("platform", 18, "Platform", "平台"), IMPORTER("importer", 30, "Importer", "接收方"),
    IMPORTER_PLACE("importerPlace", 16, "Place of importer", "接收方所在地"), IMPORTER_ROLE("importerRole", 20, "Part played", "接收方角色"),
    CATEGORIES("categories", 30, "Kinds of data", "資料種類"), SUBJECTS("subjects", 30, "People (count)", "資料當事人（人數）"), SYSTEMS("systems", 24, "Systems", "系統"),
    STORED_IN("storedIn", 20, "Stored in", "儲存地點"), ACCESSED_FROM("accessedFrom", 20, "Read from", "取閱地點"),
    RECIPIENTS("recipients", 36, "Onward recipients (place): purpose", "其後接收者（地點）：用途"), FREQUENCY("frequency", 16, "How often", "頻率"), PURPOSE("purpose", 40, "Purpose", "目的"),
    ROUTE("route", 26, "Route", "途徑"), STARTS("starts", 13, "Since", "開始日期"), ENDS("ends", 13, "Until", "結束日期"), RETENTION("retention", 26, "Kept for", "保留期限"),
    MECHANISM("mechanism", 36, "Mechanism (not read back)", "轉移機制（不會讀回）");

    static final Headings<RegisterColumn> HEADINGS = headings();

    private final String field;
    private final int width;
    private final Names heading;

    RegisterColumn(String field, int width, String en, String zhHant) {
        this.field = field;
        this.width = width;
        this.heading = new Names(en, zhHant);
    }

    String field() {
        return field;
    }

    int width() {
        return width;
    }

    Names heading() {
        return heading;
    }

    private static Headings<RegisterColumn> headings() {
        var headings = new Headings<RegisterColumn>();
        for (var column : values()) headings.know(column, column.field, column.heading.en(), column.heading.zhHant());
        return headings.know(NUMBER, "number", "ref", "#").know(NAME_EN, "name", "transfer").know(NAME_ZH_HANT, "轉移名稱", "名稱").know(EXPORTER, "exporter", "轉出方")
            .know(SUBJECTS, "people", "data subjects", "資料當事人", "人數").know(CATEGORIES, "data", "categories", "資料類別").know(RECIPIENTS, "onward recipients", "recipients", "其後接收者")
            .know(IMPORTER_ROLE, "role", "角色").know(FREQUENCY, "frequency").know(STARTS, "start", "starts").know(ENDS, "end", "ends").know(RETENTION, "retention").know(MECHANISM, "mechanism", "轉移機制");
    }
}
