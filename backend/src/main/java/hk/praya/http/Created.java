package hk.praya.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What was made or changed: ask for it to see it. */
@Serdeable
public record Created(UUID id) {}
