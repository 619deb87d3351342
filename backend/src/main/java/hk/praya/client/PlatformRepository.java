package hk.praya.client;

import hk.praya.access.Key;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** One platform by key. No unfiltered findAll or deleteAll: GenericRepository brings neither. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlatformRepository extends GenericRepository<Platform, Key> {
    Platform save(Platform platform);

    Platform update(Platform platform);

    Optional<Platform> findByKey(Key key);
}
