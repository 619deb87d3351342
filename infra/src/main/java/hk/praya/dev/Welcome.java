package hk.praya.dev;

/** The last lines on the console: where to go and who to be. The people are those of infra/keycloak/realms/*.demo.json. */
final class Welcome {

    private Welcome() {}

    static void print(Home home, Ports ports) {
        System.out.println("""

            Praya runs at %s

            Sign in with one of these; the password is praya-demo.
              partner1@harbourlight.example                      partner 合夥人
              admin1@harbourlight.example                        firm administrator 行政
              consultant1@harbourlight.example  (… 2, 3)         consultant 顧問
              reviewer1@harbourlight.example                     reviewer 覆核人
              consultant9@northgate.example, admin9@…            another firm: sees nothing of the first
            Through the client's own sign-in, found by e-mail:
              tsz.ching.lee4@harbour-view-logistics.example      coordinator 客戶聯絡人
              tsz.hin.cheung1@harbour-view-logistics.example     decision-maker 客戶決策人
              hiu.tung.tang7@kwai-chung-precision.example        another client

            Mail goes to %s · logs to %s
            Keycloak: %s/admin (praya-admin, password in .praya/secrets/launcher.properties)
            Ctrl-C stops everything. Data stays; mvn -Dpraya.reset=true starts over.
            """.formatted(ports.prayaUrl(), home.mail(), home.data().resolve("log"), ports.keycloakUrl()));
    }
}
