package hk.praya.client;

import hk.praya.access.Key;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** One engagement by key. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EngagementRepository extends GenericRepository<Engagement, Key> {
    Engagement save(Engagement engagement);

    Engagement update(Engagement engagement);

    Optional<Engagement> findByKey(Key key);
}
