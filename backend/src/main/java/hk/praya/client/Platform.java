package hk.praya.client;

import hk.praya.access.Key;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A vendor system that a client uses. */
@MappedEntity(value = "platform", schema = "client")
record Platform(@EmbeddedId @MappedProperty("") Key key, String vendor, String edition, @Nullable Integer seats, String region, @Version long version,
    OffsetDateTime createdAt) {}
