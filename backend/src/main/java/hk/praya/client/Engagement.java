package hk.praya.client;

import hk.praya.access.Key;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The firm's mandate for a client. {@code feeMinor} is in the smallest unit of {@code currency}, a year. */
@MappedEntity(value = "engagement", schema = "client")
record Engagement(@EmbeddedId @MappedProperty("") Key key, @TypeDef(type = DataType.STRING_ARRAY) String[] modules, String tier, LocalDate starts,
    LocalDate ends, long feeMinor, String currency, @Version long version, OffsetDateTime createdAt) {}
