package hk.praya.tia;

import hk.praya.access.Key;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One flow of personal data: what, why, to whom, where to. */
@MappedEntity(value = "transfer", schema = "tia")
record Transfer(@EmbeddedId @MappedProperty("") Key key, @Nullable String nameEn, @Nullable String nameZhHant, @Nullable UUID platformId, String importer,
    @TypeDef(type = DataType.STRING_ARRAY) String[] destinations, String purpose, String route, @Nullable LocalDate starts, @Version long version,
    OffsetDateTime createdAt) {}
