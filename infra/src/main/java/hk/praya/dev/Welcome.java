package hk.praya.dev;

/** The last lines on the console: where to go and who to be. The people are those of infra/keycloak/realms/*.demo.json. */
final class Welcome {

    private Welcome() {}

    static void print(Home home, Ports ports) {
        System.out.println("""

            Praya runs at %s

            Sign in with one of these; the password is praya-demo.
              consultant1@harbourlight.example                   陳曉彤 consultant: the portfolio, Harbour View's open assessment, one late, one in review
              consultant2@…, consultant3@harbourlight.example    their own clients: one stopped, one with its director
              reviewer1@harbourlight.example                     林志明 reviewer: Kwai Chung waits for the review
              partner1@harbourlight.example                      鄭淑儀 partner: the book, every number of it
              admin1@harbourlight.example                        何嘉欣 administrator: clients, engagements, who is assigned
              consultant9@northgate.example, admin9@…            another firm: sees nothing of the first
            Through the client's own sign-in, found by e-mail:
              mandy.suk.yee.chan8@harbour-view-logistics.example 陳淑儀 coordinator: three questions wait, on a phone too
              tsz.hin.cheung1@harbour-view-logistics.example     張子軒 decision-maker
              hiu.tung.tang7@kwai-chung-precision.example        鄧曉彤 coordinator of another client
              tsz.ching.lee4@harbour-view-logistics.example      left in October, says HR: is not let in, and reads why
            By personal link and code (make the link as consultant3, Peak Capital, People):
              richard.poon@peak-capital-partners.example         潘國棟 director: a recommendation waits for his decision

            Mail goes to %s · logs to %s
            Keycloak: %s/admin (praya-admin, password in .praya/secrets/launcher.properties)
            Ctrl-C stops everything. Data stays; mvn -Dpraya.reset=true starts over.
            """.formatted(ports.prayaUrl(), home.mail(), home.data().resolve("log"), ports.keycloakUrl()));
    }
}
