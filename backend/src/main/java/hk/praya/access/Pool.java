package hk.praya.access;

/** The database logins, one pool each (DESIGN §3.3). Never changed by SET ROLE. */
enum Pool {
    GATE("praya_gate"),
    FIRM_READ("praya_firm_read"),
    FIRM("praya_firm"),
    CLIENT("praya_client"),
    PERSON("praya_person");

    private final String login;

    Pool(String login) {
        this.login = login;
    }

    String login() {
        return login;
    }
}
