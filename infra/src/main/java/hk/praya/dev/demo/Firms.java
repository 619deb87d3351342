package hk.praya.dev.demo;

import hk.praya.dev.demo.Backstage.Firm;
import hk.praya.dev.demo.Backstage.Someone;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.function.Function;

/** Two firms and their people: exactly those who can sign in (infra/keycloak/realms/praya.demo.json). */
record Firms(Speaker administrator, Speaker chan, Speaker wong, Speaker auYeung, Speaker reviewer, Speaker otherAdministrator, Speaker otherConsultant) {

    static Firms open(Backstage stage, HttpClient http, String address) throws SQLException {
        Function<Someone, Speaker> as = someone -> new Speaker(http, address, someone);
        stage.source("harbour-view", "維港物流 Harbour View Logistics", "harbour-view-logistics.example");
        stage.source("kwai-chung", "葵涌精工 Kwai Chung Precision", "kwai-chung-precision.example");

        var harbourlight = stage.firm("Harbourlight Compliance Limited", "港明合規顧問有限公司", "#0f5e63",
            "18/F, Ka Wah Centre, 191 Java Road, North Point, Hong Kong", "香港北角渣華道 191 號嘉華國際中心 18 樓",
            "+852 2000 0100", "office@harbourlight.example", "Harbourlight Compliance Limited 港明合規顧問有限公司 · www.harbourlight.example");
        var northgate = stage.firm("Northgate Privacy Partners Limited", "北關私隱顧問有限公司", "#6b3d73",
            "9/F, Kinwick Centre, 32 Hollywood Road, Central, Hong Kong", "香港中環荷李活道 32 號建業榮基中心 9 樓",
            "+852 2000 0900", "office@northgate.example", "Northgate Privacy Partners Limited 北關私隱顧問有限公司");
        member(stage, harbourlight, "partner1", "Suk Yee Cheng", "鄭淑儀", "partner");
        return new Firms(
            as.apply(member(stage, harbourlight, "admin1", "Ka Yan Ho", "何嘉欣", "administrator")),
            as.apply(member(stage, harbourlight, "consultant1", "Hiu Tung Chan", "陳曉彤")),
            as.apply(member(stage, harbourlight, "consultant2", "Wai Lun Wong", "黃偉倫")),
            as.apply(member(stage, harbourlight, "consultant3", "Wing Sze Au Yeung", "歐陽詠詩")),
            as.apply(member(stage, harbourlight, "reviewer1", "Chi Ming Lam", "林志明")),
            as.apply(stage.member(northgate, "admin9@northgate.example", "Tsz Ching Kwok", "郭芷晴", "administrator")),
            as.apply(stage.member(northgate, "consultant9@northgate.example", "Chun Kit Leung", "梁俊傑")));
    }

    private static Someone member(Backstage stage, Firm firm, String login, String en, String zhHant, String... roles) throws SQLException {
        return stage.member(firm, login + "@harbourlight.example", en, zhHant, roles);
    }
}
