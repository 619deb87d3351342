package hk.praya.roster;

import java.util.UUID;

/** Somebody on the roster as it stands. */
record Standing(UUID id, Profile profile) {}
