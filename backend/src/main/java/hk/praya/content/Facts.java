package hk.praya.content;

import java.util.Set;

/** The facts Praya knows of a client, its roster, its platform and the transfer: what packs may prefill from and test. */
public final class Facts {

    public static final Set<String> NAMES = Set.of(
        "client.names", "client.br_number",
        "roster.people", "roster.plus86", "roster.other_mobile", "roster.no_mobile", "roster.plus86_share",
        "roster.enterprise_accounts", "roster.personal_accounts", "roster.account_mix", "roster.outside_domain",
        "platform.edition", "platform.seats",
        "transfer.route", "transfer.purpose", "transfer.start");

    private Facts() {}
}
