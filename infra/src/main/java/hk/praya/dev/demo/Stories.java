package hk.praya.dev.demo;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Six cases, each at the point that the demonstration wants it. */
final class Stories {

    private static final String COORDINATOR = "coordinator";
    private static final String DECISION_MAKER = "decision_maker";

    /** The content that cases of last year were decided on. */
    private static final String BEFORE = "1.0.0";

    private final Backstage stage;
    private final HttpClient http;
    private final String address;
    private final Firms firms;
    private final Clients clients;
    private final Papers papers;

    Stories(Backstage stage, HttpClient http, String address, Firms firms, Clients clients, Papers papers) {
        this.stage = stage;
        this.http = http;
        this.address = address;
        this.firms = firms;
        this.clients = clients;
        this.papers = papers;
    }

    private UUID flow(Speaker consultant, UUID client, FlowStory story) {
        var body = story.body();
        if (!"other".equals(body.get("importer"))) body.put("platformId", clients.platform(client));
        return consultant.made("/api/clients/" + client + "/transfers", body);
    }

    /** Two thirds answered; G2 is open, so that answering it moves R1 before one's eyes. */
    void harbourView() throws SQLException {
        var client = clients.of("68619243");
        stage.sourceOf(firms.administrator().firm(), client, "harbour-view");
        clients.assign(client, firms.reviewer(), "reviewer");
        var people = new People(firms.chan(), client);
        people.takeIn("dingtalk-contacts.utf8.csv");
        people.takeIn("hr-roster.csv");
        var coordinator = people.named("mandy.suk.yee.chan8@harbour-view-logistics.example", COORDINATOR);
        people.named("tsz.hin.cheung1@harbour-view-logistics.example", DECISION_MAKER);
        var toMainland = flow(firms.chan(), client, new FlowStory("HR + chat → Mainland", "人事及通訊 → 內地", "dingding_mainland", "mainland")
            .why("人事管理、考勤及內部通訊 HR administration, attendance and internal messages", "香港 → 杭州（API 及上載） Hong Kong → Hangzhou (API and upload)")
            .data("hr", "attendance", "approvals", "chat", "files").people("employees", 41).systems("通訊錄 Directory", "考勤 Attendance", "審批 Approvals")
            .part("independent", "continuous").stored("mainland").read("mainland", "hong_kong").kept("離職後七年 Seven years after leaving"));
        flow(firms.chan(), client, new FlowStory("Chat accounts without +86 → Singapore", "非 +86 帳號通訊 → 新加坡", "dingtalk_singapore", "singapore")
            .why("內部通訊 Internal messages", "香港 → 新加坡 Hong Kong → Singapore")
            .data("contact", "chat").people("employees", 96).part("unknown", "continuous").read("mainland"));
        flow(firms.chan(), client, new FlowStory("Payslips → payroll bureau", "糧單 → 薪酬服務公司", "other", "hong_kong").called("Central Payroll Bureau Limited", "中環薪酬服務有限公司")
            .why("計算及發放薪酬 Paying salaries", "加密電郵 Encrypted e-mail").data("payroll", "financial_account", "identity_documents").people("employees", 137)
            .part("processor", "periodic").stored("hong_kong").onwardTo("雲端備份服務商 Cloud backup provider", "singapore", "備份 Backup").kept("七年 Seven years"));
        var assessment = Assessment.start(firms.chan(), client, papers, "HR + chat → Mainland", "人事及通訊 → 內地", List.of(toMainland));
        assessment.answer(Answers.of("harbour-view").without(Set.of("G2", "G3", "G6", "H2", "H3", "I3@mainland", "I4@mainland", "I7@mainland", "J2", "K3", "K4", "L", "M2", "M3")));
        assessment.ask(coordinator, List.of("L1", "L2", "M2"), "請補充員工培訓及查閱資料要求的安排。 Please tell us about staff training and data access requests.", 14);
        assessment.want(coordinator, "最近一次員工培訓的簽到紀錄 Attendance record of the last staff training", "用以證明員工已完成個人資料保障培訓。 It shows that staff were trained in data protection.", 10);
    }

    /** Complete, sent by its author: the reviewer has work, and its author may not do it. */
    void kwaiChung() throws SQLException {
        var client = clients.of("95080325");
        stage.sourceOf(firms.administrator().firm(), client, "kwai-chung");
        clients.assign(client, firms.reviewer(), "reviewer");
        // Who wrote it may also be a reviewer here, and is refused all the same.
        clients.assign(client, firms.chan(), "reviewer");
        var people = new People(firms.chan(), client);
        people.takeIn("dingtalk-contacts.gbk.csv");
        people.named("hiu.tung.tang7@kwai-chung-precision.example", COORDINATOR);
        people.named("alex.ka.ho.au.yeung1@kwai-chung-precision.example", DECISION_MAKER);
        var flow = flow(firms.chan(), client, new FlowStory("Payroll and attendance → Mainland", "薪酬及考勤 → 內地", "dingding_mainland", "mainland")
            .why("薪酬計算及考勤 Payroll and attendance", "葵涌 → 深圳 → 杭州 Kwai Chung → Shenzhen → Hangzhou")
            .data("payroll", "attendance", "financial_account").people("employees", 64).stored("mainland").read("mainland")
            .onwardTo("葵涌精工（深圳） Kwai Chung Precision (Shenzhen)", "mainland", "計算加班費 Overtime"));
        var assessment = Assessment.start(firms.chan(), client, papers, "Payroll and attendance → Mainland", "薪酬及考勤 → 內地", List.of(flow));
        assessment.answer(Answers.of("kwai-chung"));
        assessment.submit();
    }

    /** Submitted, reviewed, decided; its document is made. */
    void kamFung() throws SQLException {
        var client = clients.of("16533830");
        clients.assign(client, firms.reviewer(), "reviewer");
        var people = new People(firms.chan(), client);
        var coordinator = people.added("May Fung", "馮美玲", "may.fung@kam-fung-pharmacy.example", "人力資源經理 HR manager", "other", COORDINATOR);
        var director = people.added("Kam Wing Ng", "吳錦榮", "kw.ng@kam-fung-pharmacy.example", "董事 Director", "other", DECISION_MAKER);
        var flow = flow(firms.chan(), client, new FlowStory("Shop rosters and attendance → Singapore", "店舖編更及考勤 → 新加坡", "dingtalk_singapore", "singapore")
            .why("編更、考勤及店舖通告 Rosters, attendance and notices to shops", "香港 → 新加坡 Hong Kong → Singapore")
            .data("contact", "attendance", "chat").people("employees", 460).part("processor", "continuous").stored("singapore"));
        var assessment = Assessment.start(firms.chan(), client, papers, "Shop rosters and attendance → Singapore", "店舖編更及考勤 → 新加坡", List.of(flow));
        stage.onContent(assessment.id(), BEFORE);
        assessment = assessment.again();
        assessment.answer(Answers.of("kam-fung"));
        assessment.submit();
        assessment.recommend(firms.reviewer(), "proceed_with_conditions", "證據齊備，僅餘保留期限須每年覆核。 Well proven; only retention is to be looked at every year.",
            List.of(Assessment.condition("每年覆核即時通訊的保留期限 Look at the retention of chat every year", "馮美玲 May Fung", coordinator, 180)), List.of());
        assessment.askDecision(director);
        assessment.decide(person(client, director), "accept", "Ng Kam Wing 吳錦榮", "Director 董事", "同意。 Agreed.");
    }

    /** Late: the mandate ends within the week, and the client has not answered. */
    void silverBay() throws SQLException {
        var client = clients.of("42068761");
        clients.assign(client, firms.reviewer(), "reviewer");
        var people = new People(firms.chan(), client);
        var coordinator = people.added("Ada Mok", "莫愛達", "ada.mok@silver-bay-catering.example", "店務經理 Shop manager", "other", COORDINATOR);
        people.added("Chi Wai Lau", "劉志偉", "cw.lau@silver-bay-catering.example", "東主 Principal", "other", DECISION_MAKER);
        var flow = flow(firms.chan(), client, new FlowStory("Kitchen chat and attendance → Mainland", "廚房通訊及考勤 → 內地", "dingding_mainland", "mainland")
            .why("排班、考勤及通訊 Shifts, attendance and messages", "香港 → 杭州 Hong Kong → Hangzhou")
            .data("chat", "attendance").people("employees", 45).stored("mainland").read("mainland"));
        var assessment = Assessment.start(firms.chan(), client, papers, "Kitchen chat and attendance → Mainland", "廚房通訊及考勤 → 內地", List.of(flow));
        stage.onContent(assessment.id(), BEFORE);
        assessment = assessment.again();
        assessment.answer(Answers.of("silver-bay").without(Set.of("D", "E", "F", "G", "H", "I", "J", "K", "L", "M")));
        assessment.ask(coordinator, List.of("F", "G1", "H1", "K2", "M1"), "請於明天前回覆，委聘即將屆滿。 Please answer by tomorrow: our engagement is about to end.", 1);
        clients.endsIn(client, 5);
    }

    /** Stopped: the reviewer recommends to stop, and the client accepts. */
    void goldenThread() throws SQLException {
        var client = clients.of("42670288");
        clients.assign(client, firms.reviewer(), "reviewer");
        var people = new People(firms.wong(), client);
        var principal = people.added("Siu Ling Kwan", "關小玲", "sl.kwan@golden-thread-garments.example", "東主 Principal", "plus86", DECISION_MAKER, COORDINATOR);
        var flow = flow(firms.wong(), client, new FlowStory("Face clocking → Mainland", "人臉打卡 → 內地", "dingding_mainland", "mainland")
            .why("人臉識別考勤 Attendance by face recognition", "長沙灣 → 內地 Cheung Sha Wan → Mainland")
            .data("biometric", "attendance").people("employees", 88).stored("mainland").read("mainland"));
        var assessment = Assessment.start(firms.wong(), client, papers, "Face clocking → Mainland", "人臉打卡 → 內地", List.of(flow));
        assessment.answer(Answers.of("golden-thread"));
        assessment.submit();
        assessment.recommend(firms.reviewer(), "stop", "沒有協議、沒有期限、收集身份證副本及人臉資料：建議停止。 No agreement, no retention, copies of identity cards and faces: stop.",
            List.of(), List.of(Map.of("key", "C3.main", "text", "改用卡片或密碼打卡。 Clock in by card or code instead.")));
        assessment.askDecision(principal);
        assessment.decide(person(client, principal), "accept", "Kwan Siu Ling 關小玲", "Principal 東主", "即日停用人臉打卡。 We stop clocking by face today.");
    }

    /** Recommended: the ball is with the client's director, who has a personal link to ask for. */
    void peakCapital() {
        var client = clients.of("86884595");
        clients.assign(client, firms.reviewer(), "reviewer");
        var people = new People(firms.auYeung(), client);
        var coordinator = people.added("Vivian Tse", "謝慧雯", "vivian.tse@peak-capital-partners.example", "合規主任 Compliance officer", "other", COORDINATOR);
        var director = people.added("Richard Poon", "潘國棟", "richard.poon@peak-capital-partners.example", "董事 Director", "plus86", DECISION_MAKER);
        var flow = flow(firms.auYeung(), client, new FlowStory("Staff directory → Mainland", "員工通訊錄 → 內地", "dingding_mainland", "mainland")
            .why("通訊錄及審批 Directory and approvals", "香港 → 杭州 Hong Kong → Hangzhou")
            .data("contact", "approvals").people("employees", 30).stored("mainland"));
        var assessment = Assessment.start(firms.auYeung(), client, papers, "Staff directory → Mainland", "員工通訊錄 → 內地", List.of(flow));
        assessment.answer(Answers.of("peak-capital"));
        assessment.submit();
        assessment.recommend(firms.reviewer(), "proceed_with_conditions", "在下列條件下可繼續。 May go on under these conditions.", List.of(
            Assessment.condition("關閉內地支援人員的常設存取 Switch off standing access by Mainland support staff", "謝慧雯 Vivian Tse", coordinator, 45),
            Assessment.condition("向員工重發收集個人資料聲明並收回確認 Send the PICS again and collect acknowledgements", "謝慧雯 Vivian Tse", coordinator, 60)), List.of());
        assessment.askDecision(director);
    }

    /** The other firm has clients too, one of them with a name that the first firm knows. */
    void northgate() {
        var administrator = firms.otherAdministrator();
        for (var name : List.of(new String[] {"Victoria Peak Bakery Limited", "太平山餅店有限公司", "51230011-000-03-26-4", "victoria-peak-bakery.example"},
            new String[] {"Harbour View Hotel Limited", "維港酒店有限公司", "51230022-000-03-26-1", "harbour-view-hotel.example"})) {
            var client = administrator.made("/api/firm/clients", Map.of("name", Map.of("en", name[0], "zhHant", name[1]), "brNumber", name[2], "emailDomain", name[3], "staff", 45, "sector", "餐飲 Catering"));
            var today = Assessment.today();
            administrator.post("/api/clients/" + client + "/engagements", Map.of("modules", List.of("tia"), "tier", "", "starts", today.minusDays(120).toString(),
                "ends", today.plusDays(245).toString(), "feeMinor", 3_600_000, "currency", "HKD"));
            administrator.post("/api/clients/" + client + "/assignments", Map.of("memberId", firms.otherConsultant().id(), "role", "consultant"));
        }
    }

    private Speaker person(UUID client, UUID person) throws SQLException {
        return new Speaker(http, address, stage.person(firms.administrator().firm(), client, person));
    }
}
