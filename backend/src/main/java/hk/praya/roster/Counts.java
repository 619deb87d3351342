package hk.praya.roster;

import io.micronaut.serde.annotation.Serdeable;

/** How accounts divide. Each number is that of a filtered list of people. */
@Serdeable
record Counts(int people, int accounts, int plus86, int other, int none, int enterprise, int personal, int unknown, int outsideDomain) {}
