package hk.praya.ledger;

import java.util.UUID;

/**
 * Who reads, and with what.
 *
 * @param method how they had been authenticated: sso or link
 * @param device phone, tablet, computer or unknown
 */
public record Reader(UUID personId, String method, String device) {}
