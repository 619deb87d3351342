package hk.praya.ledger;

import hk.praya.access.Actor;
import hk.praya.access.Role;
import java.util.UUID;

/**
 * Who reads, and with what.
 *
 * @param kind staff, or customer of the client: for good, whatever becomes of the person
 * @param method how they had been authenticated: sso or link
 * @param device phone, tablet, computer or unknown
 */
public record Reader(UUID personId, String kind, String method, String device) {
    public static Reader of(Actor actor, String device) {
        var customer = actor instanceof Actor.Person person && person.roles().contains(Role.CUSTOMER);
        return new Reader(actor.id(), customer ? "customer" : "staff", actor.method(), device);
    }
}
