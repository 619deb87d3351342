package hk.praya.dev;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A company with a realm of its own, one person in it who is on the roster, and a client of the firm. */
record Company(House.Running house, Population population, CompanyProvider provider, String domain, UUID client, String email) {
    static Company of(House.Running house, Population population, String name) throws Exception {
        var domain = name + ".example";
        var email = "chan@" + domain;
        var client = UUID.randomUUID();
        population.sql("insert into client.client (firm_id, client_id, name_en, br_number, email_domain, created_at) values (?,?,?,?,?,?)",
            population.harbourlight(), client, "Company " + name, name, domain, OffsetDateTime.now());
        population.sql("insert into access.client_window (firm_id, client_id, starts, ends) values (?,?,?,?)", population.harbourlight(), client, LocalDate.now().minusDays(9), LocalDate.now().plusDays(90));
        population.person(population.harbourlight(), client, email);
        var provider = CompanyProvider.open(house.ports.keycloakUrl(), house.keycloak.adminPassword(), name, email);
        return new Company(house, population, provider, domain, client, email);
    }

    /** The same company, client of another firm too. */
    Company alsoOf(UUID firm) throws Exception {
        var also = UUID.randomUUID();
        population.sql("insert into client.client (firm_id, client_id, name_en, br_number, email_domain, created_at) values (?,?,?,?,?,?)",
            firm, also, "Company at " + domain, also.toString().substring(0, 18), domain, OffsetDateTime.now());
        population.sql("insert into access.client_window (firm_id, client_id, starts, ends) values (?,?,?,?)", firm, also, LocalDate.now().minusDays(9), LocalDate.now().plusDays(90));
        population.person(firm, also, email);
        return new Company(house, population, provider, domain, also, email);
    }

    String at() {
        return "/api/clients/" + client + "/sso";
    }
}
